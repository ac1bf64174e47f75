/** What is wrong with one cell, and what to do. */
export interface CellError {
  /** As Excel names it. */
  cell: string;
  sentence: string;
}
