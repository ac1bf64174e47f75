import type { AmendmentBasis } from './amendment.ts';
import type { WordPiece } from './difference.ts';
import type { IsoDate, OpenPointPart, ProcedureCode } from './procedure.ts';

/** One thing that a sheet says otherwise than before, as readers see it. */
export interface ChangeDetail {
  /** The place: `Phí, lệ phí › Trực tuyến`. */
  label: string;
  /** null: there was nothing, there is nothing any more. */
  before: string | null;
  after: string | null;
  /** Of long texts of which a good part stayed; before and after are then null. */
  words: WordPiece[] | null;
}

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
  /** What was before and is now. An older program told none, nor is any told of a sheet that is shown less than before. */
  details?: ChangeDetail[];
  /** The document that the change rests on; absent: none was named. */
  basis?: AmendmentBasis;
}

/** A day in Viet Nam as a moment: its beginning. */
export function beginningOf(day: IsoDate): string {
  return `${day}T00:00:00+07:00`;
}
