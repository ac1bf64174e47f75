import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import { safeText, type Cell } from '../../export/csv.ts';
import type { FigureSheet } from './sheets.ts';

const NAME_WIDTH = 60;
const FIGURE_WIDTH = 18;

/** Text stays text: nothing of it acts as a formula, not even when the file is saved as CSV later. */
function cellOf(value: Cell, isHead: boolean): CellObject {
  const typed: CellObject =
    typeof value === 'number' ? { value, type: Number } : { value: safeText(value), type: String };
  return isHead ? { ...typed, fontWeight: 'bold', wrap: true } : typed;
}

/** The figures of a report as an Excel file. */
export function reportXlsx(sheets: readonly FigureSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((cells, index): Row => cells.map((cell) => cellOf(cell, index === 0 && cells.length > 1))),
    columns: [{ width: NAME_WIDTH }, ...Array.from({ length: 4 }, () => ({ width: FIGURE_WIDTH }))],
    stickyRowsCount: 1,
  }));
  return writeXlsxFile(written).toBuffer();
}
