import type { OpenPointPart } from './procedure.ts';

/** A stretch of two texts laid over each other: what both say, only the earlier or only the later one. */
export interface WordPiece {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** One thing that two texts say differently, in the clerk's words. */
export interface Difference {
  /** The place: `Cách nộp › Trực tuyến › Phí, lệ phí`. */
  label: string;
  /** Where it stands in the later text; what was removed, in the earlier one. */
  path: (string | number)[];
  /** `moved`: an entry of a list that stands elsewhere in it; before and after are its numbers. */
  kind: 'changed' | 'added' | 'removed' | 'moved';
  /** As people write it; null: there was nothing, there is nothing any more. */
  before: string | null;
  after: string | null;
  /** Of long texts of which a good part stayed, with long stretches of that cut short; else null. */
  words: WordPiece[] | null;
  /** Part of the sheet; null: none, or no sheet at all. */
  part: OpenPointPart | null;
  /** Whether it may touch what the law fixes, so that a document has to be named for it; else only wording. */
  isLegal: boolean;
}

export interface FileDifference {
  path: string;
  /** `unreadable`: one of the texts is no YAML; its one difference is of the text as a whole. */
  kind: 'added' | 'removed' | 'changed' | 'same' | 'unreadable';
  /** None of a file that was removed, or of which only the way of writing changed. */
  differences: Difference[];
  /** Whether any of it may touch what the law fixes of a procedure. */
  isLegal: boolean;
}
