import type { IsoDate, OpenPointPart, ProcedureCode } from './procedure.ts';

/** What readers are told has changed about one procedure: from one release to the next. */
export interface Change {
  code: ProcedureCode;
  /** As it was called then. */
  name: string;
  kind: 'added' | 'changed' | 'removed';
  /** Parts of the sheet that say something else; empty unless `changed`. */
  parts: OpenPointPart[];
  /** When readers could first see it, ISO; of what the first release found, the day of its last edit. */
  at: string;
}

/** A day in Viet Nam as a moment: its beginning. */
export function beginningOf(day: IsoDate): string {
  return `${day}T00:00:00+07:00`;
}
