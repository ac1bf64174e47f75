import type { Cell } from './blocks.ts';

/** More is no table of a document: cells that claim to span everything must not fill the memory. */
const MAX_COLUMNS = 100;

/** Rows of equal length: a cell that spans several places stands in the first of them, null in the others. */
export function gridOf(rows: readonly Cell[][]): (Cell | null)[][] {
  /** Rows for which each column is still taken from above. */
  const taken: number[] = [];
  const grid = rows.map((cells) => {
    const row: (Cell | null)[] = [];
    const skip = () => {
      while ((taken[row.length] ?? 0) > 0) {
        taken[row.length] = (taken[row.length] ?? 0) - 1;
        row.push(null);
      }
    };
    for (const cell of cells) {
      skip();
      const width = Math.max(1, Math.min(cell.columns, MAX_COLUMNS - row.length));
      for (let place = 0; place < width; place += 1) {
        taken[row.length] = cell.rows - 1;
        row.push(place === 0 ? cell : null);
      }
    }
    skip();
    return row;
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
}
