import type { QrPath } from '../../view/qr-path.ts';

/** One link, to be printed and cut off. */
export interface Slip {
  address: string;
  /** null: there are too many to draw. */
  qr: QrPath | null;
}

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
}
