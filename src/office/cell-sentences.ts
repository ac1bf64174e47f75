import type { CellError } from '../excel/cell-error.ts';
import { officeExcel as text } from '../texts/office-excel.ts';

/** More of them do not help who mends a file. */
const MOST_ERRORS = 100;

/** What is wrong with the cells of a file, one after the other. */
export function cellSentences(errors: readonly CellError[]): string[] {
  const shown = errors.slice(0, MOST_ERRORS).map(({ cell, sentence }) => text.cell(cell, sentence));
  const left = errors.length - shown.length;
  return left === 0 ? shown : [...shown, text.more(left)];
}
