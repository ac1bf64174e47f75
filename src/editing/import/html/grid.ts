import type { Cell } from './blocks.ts';

/** More is no table of a document: cells that claim to span everything must not fill the memory. */
const MAX_COLUMNS = 100;

/** One place of a table. */
export interface GridPlace {
  /** The cell that covers it; null: none does. */
  cell: Cell | null;
  /** Whether the cell begins here. */
  isFirst: boolean;
  /** Whether it began in a row above, in this column. */
  isFromAbove: boolean;
}

const NOWHERE: GridPlace = { cell: null, isFirst: false, isFromAbove: false };

/** A cell that reaches into rows below, from the column where it begins. */
interface Hanging {
  cell: Cell;
  rowsLeft: number;
  isStart: boolean;
}

/** Rows of equal length, of which each place knows the cell that covers it. */
export function spread(rows: readonly Cell[][]): GridPlace[][] {
  const hanging: (Hanging | undefined)[] = [];
  const grid = rows.map((cells) => {
    const row: GridPlace[] = [];
    const takeFromAbove = () => {
      for (
        let above = hanging[row.length];
        above !== undefined && above.rowsLeft > 0;
        above = hanging[row.length]
      ) {
        above.rowsLeft -= 1;
        row.push({ cell: above.cell, isFirst: false, isFromAbove: above.isStart });
      }
    };
    for (const cell of cells) {
      takeFromAbove();
      const width = Math.max(1, Math.min(cell.columns, MAX_COLUMNS - row.length));
      for (let place = 0; place < width; place += 1) {
        hanging[row.length] = { cell, rowsLeft: cell.rows - 1, isStart: place === 0 };
        row.push({ cell, isFirst: place === 0, isFromAbove: false });
      }
    }
    takeFromAbove();
    return row;
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => [...row, ...Array<GridPlace>(width - row.length).fill(NOWHERE)]);
}
