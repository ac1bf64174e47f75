import type { QrPath } from '../../view/qr-path.ts';
import type { Letter } from './letter.ts';

/** One link, to be printed in a letter or as a slip to be cut off. */
export interface Slip {
  address: string;
  /** null: there are too many to draw. */
  qr: QrPath | null;
}

/** The letters for Word: name and address of the file; or why there is none, a sentence. */
export type WordFile = { file: string; address: string } | { missing: string };

/** New links, shown this once. */
export interface NewEvaluatorLinksView {
  /** What the round is called. */
  round: string;
  /** `31/12/2026`. */
  lastDay: string;
  slips: Slip[];
  /** Path of the round's page. */
  back: string;
  /** Name of the file, and the file itself as an address. */
  file: string;
  fileAddress: string;
  /** What each letter says. */
  letter: Letter;
  word: WordFile;
}
