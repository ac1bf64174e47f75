import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';
import { judgeProcess } from '../internal-process/judge.ts';
import { vi } from '../texts/vi.ts';
import { formatNumber } from './format-number.ts';
import { formatTimeLimit } from './format-time-limit.ts';

/** A process as the sheet shows it. */
export interface ProcessTable {
  title: string;
  /** Sum of the hours, the time limit, and what approved it. */
  about: string;
  rows: { name: string; unit: string; hours: string }[];
}

/** How a dossier goes through the department, where the Office wants it told. */
export function processTables(
  procedure: Pick<Procedure, 'code' | 'channels'>,
  { internalProcesses }: Pick<Content, 'internalProcesses'>,
): ProcessTable[] {
  const { process: text } = vi.sheet;
  return internalProcesses
    .filter(({ code, isPublic }) => isPublic && code === procedure.code)
    .map((process) => {
      const { hours, limit } = judgeProcess(process, procedure);
      const { condition, decision, steps } = process;
      return {
        title: condition === null ? text.title : text.titleOfCase(condition),
        about: [
          text.sum(formatNumber(hours)),
          ...(limit === null ? [] : [text.limit(formatTimeLimit(limit))]),
          ...(decision === null ? [] : [text.decision(decision)]),
        ].join(' '),
        rows: steps.map((step) => ({
          name: step.name,
          unit: step.unit,
          hours: text.hours(formatNumber(step.hours)),
        })),
      };
    });
}
