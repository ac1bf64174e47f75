import { safeText } from '../../../export/csv.ts';
import { cleanText } from '../../../survey/clean-text.ts';

/** What a leading apostrophe was put before, or already stood before. */
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;

/** Text as a cell holds it: none acts as a formula, in Excel or once saved as CSV; `readCell` gives it back. */
export function writeCell(text: string): string {
  return GUARDED.test(text) ? `'${text}` : safeText(text);
}

/** What somebody wrote into a cell, or `writeCell` did. */
export function readCell(cell: string): string {
  return cleanText(GUARDED.test(cell) ? cell.slice(1) : cell);
}
