import type { InternalProcess } from '../domain/internal-process.ts';
import { CHANNELS, type Procedure, type TimeLimit } from '../domain/procedure.ts';
import { hoursOf, tightestOf } from './hours-within.ts';

/** A process against the time limit of its sheet. */
export interface JudgedProcess {
  /** Of all steps, working hours. */
  hours: number;
  /** The tightest limit of its case that can be compared with hours; null: the sheet names none. */
  limit: TimeLimit | null;
  /** Working hours that the limit holds. */
  within: number | null;
  isTooLong: boolean;
}

/** Time limits of a case on all channels. */
export function limitsOfCase(
  { channels }: Pick<Procedure, 'channels'>,
  condition: string | null,
): TimeLimit[] {
  return CHANNELS.flatMap((name) => channels[name].timeLimits).filter(
    (limit) => limit.condition === condition,
  );
}

/** Compares the hours of a process with the tightest limit of its case. */
export function judgeProcess(
  { steps, condition }: Pick<InternalProcess, 'steps' | 'condition'>,
  procedure: Pick<Procedure, 'channels'>,
): JudgedProcess {
  const hours = hoursOf(steps);
  const { limit = null, hours: within = null } = tightestOf(limitsOfCase(procedure, condition)) ?? {};
  return { hours, limit, within, isTooLong: within !== null && hours > within };
}
