import type { Procedure } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';
import { formatDate } from './format-date.ts';

/** A procedure that took the place of another. */
export interface Successor {
  /** Code and name, as far as they are known. */
  title: string;
  /** Its sheet; null when this site has none. */
  path: string | null;
  /** Number of the decision that replaced the old one. */
  decision: string | null;
}

/** Since when a procedure is over, by which document, and why; a sentence each. */
export function endingWords({ ending }: Pick<Procedure, 'ending'>): string[] {
  if (ending == null) return [];
  const { on, document, reason } = ending;
  return [vi.sheet.endedOn(formatDate(on), document), ...(reason === null ? [] : [reason])];
}

/** What replaced a procedure; a name that its file does not give is taken from the successor's own sheet. */
export function successorsOf({ replacedBy }: Procedure, procedures: Procedure[]): Successor[] {
  return replacedBy.map(({ code, name, decision }) => {
    const sheet = procedures.find((procedure) => procedure.code === code);
    const parts = [code, name ?? sheet?.name ?? null].filter((part) => part !== null);
    return {
      title: parts.join(', ') || vi.sheet.replacedNoCode,
      path: sheet?.path ?? null,
      decision,
    };
  });
}
