/** New links, shown this once. */
export interface NewEvaluatorLinksView {
  /** What the round is called. */
  round: string;
  /** `31/12/2026`. */
  lastDay: string;
  addresses: string[];
  /** Path of the round's page. */
  back: string;
  /** Name of the file, and the file itself as an address. */
  file: string;
  fileAddress: string;
}
