import { type Cell, wordsOf } from '../editing/import/html/blocks.ts';
import { type GridPlace, spread } from '../editing/import/html/grid.ts';
import { fold } from '../search/text/fold.ts';
import { splitPlace, told, type ToldAssignment } from './from-lines.ts';
import { isGroupPlace, placeNames } from './places.ts';

type Column = 'place' | 'text' | 'product' | 'unit' | 'coUnits' | 'due';

/** Words of a column's head, folded, as the tables of plans have them; the first that fits names it. */
const HEADS: [Column, RegExp][] = [
  ['place', /^(?:tt|stt|so tt|so thu tu)\b/],
  ['coUnits', /phoi hop/],
  ['unit', /chu tri|don vi thuc hien|co quan thuc hien|phong phu trach/],
  ['due', /thoi gian|thoi han|han hoan thanh|^han\b/],
  ['product', /san pham|ket qua/],
  ['text', /nhiem vu|noi dung|cong viec|viec giao/],
];
/** A table's title may stand above its head. */
const ROWS_ABOVE_HEAD = 2;

type Row = readonly GridPlace[];
type Words = Record<Column, string>;

function cellWords({ blocks }: Cell): string {
  return blocks
    .flatMap((block) => (block.kind === 'table' ? [] : [wordsOf(block.runs)]))
    .filter((words) => words !== '')
    .join('\n');
}

const wordsAt = (row: Row | undefined, at: number): string => {
  const cell = row?.[at]?.cell ?? null;
  return cell === null ? '' : cellWords(cell);
};

/** What each column is called by the rows of its head, which may lie over several columns. */
function columnsOf(head: readonly Row[]): (Column | null)[] {
  return (head[0] ?? []).map((_, at) => {
    const cells = new Set(head.flatMap((row) => row[at]?.cell ?? []));
    const words = fold([...cells].map(cellWords).join(' '));
    return HEADS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  });
}

interface Plan {
  columns: (Column | null)[];
  rows: Row[];
}

/** The table below its head; null: it is no table of assignments. */
function planOf(grid: readonly Row[]): Plan | null {
  for (const [at, row] of grid.slice(0, ROWS_ABOVE_HEAD + 1).entries()) {
    const rows = Math.max(
      1,
      ...row.flatMap(({ cell, isFirst }) => (cell !== null && isFirst ? cell.rows : [])),
    );
    const columns = columnsOf(grid.slice(at, at + rows));
    // A title that lies over all of them calls each the same.
    if (columns.includes('text') && new Set(columns.filter((each) => each !== null)).size > 1)
      return { columns, rows: grid.slice(at + rows) };
  }
  return null;
}

const listOf = (words: string): string[] =>
  words
    .split(/[\n;]/)
    .map((word) => word.replace(/^[-–+•]\s*/, '').trim())
    .filter((word) => word !== '');

const oneLine = (words: string): string => words.replaceAll('\n', ' ').trim();

function wordsOfRow(row: Row, columns: Plan['columns']): Words {
  const words = (column: Column): string => wordsAt(row, columns.indexOf(column));
  const numbered = splitPlace(oneLine(words('text')));
  return {
    place: oneLine(words('place')).replace(/[.)]$/, '') || numbered.place,
    text: numbered.text,
    product: oneLine(words('product')),
    unit: oneLine(words('unit')),
    coUnits: words('coUnits'),
    due: oneLine(words('due')),
  };
}

/** A heading between groups: nothing but its words, over all columns or above what is numbered below it. */
function isHeading(row: Row, words: Words, { columns, rows }: Plan): boolean {
  const cell = row[columns.indexOf('text')]?.cell;
  if (cell !== null && cell !== undefined && cell.columns > 1 && cell.columns >= columns.length - 2)
    return true;
  const { place, text: _, ...others } = words;
  if (Object.values(others).some((each) => each !== '')) return false;
  const isAbove = (other: Row): boolean => wordsAt(other, columns.indexOf('place')).startsWith(`${place}.`);
  return place === '' || isGroupPlace(place) || rows.some(isAbove);
}

/** What a table gives to do, by what its head calls the columns; null: it is no table of assignments. */
export function fromTable(rows: readonly Cell[][]): ToldAssignment[] | null {
  const plan = planOf(spread(rows));
  if (plan === null) return null;
  const placeName = placeNames(false);
  return plan.rows.flatMap((row) => {
    const words = wordsOfRow(row, plan.columns);
    const place = placeName(words.place);
    if (words.text === '' || isHeading(row, words, plan)) return [];
    return [told(words.text, { ...words, place, coUnits: listOf(words.coUnits) })];
  });
}
