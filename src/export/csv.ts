/**
 * A cell that a spreadsheet would run as a formula. The wide forms count as well: some programs turn
 * them into the plain ones.
 */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/** The marker by which Excel knows that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export type Cell = string | number;

/** Text from people: nothing of it may act as a formula, in any spreadsheet program. */
function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA_START.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** One line of CSV (RFC 4180), its end included. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A whole CSV file, line by line. */
export function* csvFile(heads: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield BYTE_ORDER_MARK + csvLine(heads);
  for (const row of rows) yield csvLine(row);
}
