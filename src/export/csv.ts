/**
 * A cell that a spreadsheet would run as a formula. The wide forms count as well: some programs turn
 * them into the plain ones.
 */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/** The marker by which Excel knows that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export type Cell = string | number;

/** Text from people: nothing of it may act as a formula, in any spreadsheet program. */
export function safeText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function cell(value: Cell): string {
  return typeof value === 'number' ? String(value) : `"${safeText(value).replaceAll('"', '""')}"`;
}

/** One line of CSV (RFC 4180), its end included. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A whole CSV file. */
export function csvFile(heads: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return BYTE_ORDER_MARK + csvLine(heads) + Array.from(rows, csvLine).join('');
}

/** Lines are handed on in pieces of about that many letters: one by one, a stream would be most of the work. */
const PIECE = 64 * 1024;

/** The same while its rows are read. */
export async function* csvPieces(
  heads: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string> {
  let piece = BYTE_ORDER_MARK + csvLine(heads);
  for await (const row of rows) {
    piece += csvLine(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
