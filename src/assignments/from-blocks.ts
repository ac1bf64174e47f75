import { type Block, type Cell, wordsOf } from '../editing/import/html/blocks.ts';
import { fold } from '../search/text/fold.ts';
import { splitPlace, told, type ToldAssignment } from './from-lines.ts';

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

function cellWords({ blocks }: Cell): string {
  return blocks
    .flatMap((block) => (block.kind === 'table' ? [] : [wordsOf(block.runs)]))
    .filter((words) => words !== '')
    .join('\n');
}

function columnOf(head: string): Column | null {
  const words = fold(head);
  return HEADS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** What the first row names; null: it is no table of assignments. */
function columnsOf(head: readonly Cell[]): (Column | null)[] | null {
  const columns = head.map((cell) => columnOf(cellWords(cell)));
  return columns.includes('text') ? columns : null;
}

const listOf = (words: string): string[] =>
  words
    .split(/[\n;]/)
    .map((word) => word.replace(/^[-–+•]\s*/, '').trim())
    .filter((word) => word !== '');

const oneLine = (words: string): string => words.replaceAll('\n', ' ').trim();

/** A row of a table; a heading that spans it, as plans have between groups, tells nothing to do. */
function fromRow(row: readonly Cell[], columns: readonly (Column | null)[]): ToldAssignment | null {
  if (row.length < columns.length && row.length <= 2) return null;
  const words = (column: Column): string => {
    const index = columns.indexOf(column);
    const cell = row[index];
    return index === -1 || cell === undefined ? '' : cellWords(cell);
  };
  const text = oneLine(words('text'));
  const others = (['product', 'unit', 'coUnits', 'due'] as const).map(words);
  if (
    text === '' ||
    (others.every((each) => each === '') && columns.some((c) => c === 'unit' || c === 'due'))
  )
    return null;
  const [product = '', unit = '', coUnits = '', due = ''] = others;
  return told(splitPlace(text).text, {
    place: oneLine(words('place')).replace(/[.)]$/, '') || splitPlace(text).place,
    ...{ product: oneLine(product), unit: oneLine(unit), coUnits: listOf(coUnits), due: oneLine(due) },
  });
}

function fromTable(rows: readonly (readonly Cell[])[]): ToldAssignment[] {
  const [head = [], ...others] = rows;
  const columns = columnsOf(head);
  return columns === null ? [] : others.flatMap((row) => fromRow(row, columns) ?? []);
}

function fromLine(block: Exclude<Block, { kind: 'table' }>): ToldAssignment {
  const words = wordsOf(block.runs);
  if (block.kind !== 'item') {
    const { place, text } = splitPlace(words);
    return told(text, { place });
  }
  return told(words, { place: block.marker === '-' ? '' : block.marker.replace(/[.)]$/, '') });
}

/**
 * What a document gives to do: the rows of its table of assignments; without one, its numbered paragraphs; without
 * these, every paragraph. Nothing is understood beyond that: the clerk sees each before it is added.
 */
export function fromBlocks(blocks: readonly Block[]): ToldAssignment[] {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? fromTable(block.rows) : []));
  if (rows.length > 0) return rows;
  const lines = blocks.flatMap((block) => (block.kind === 'table' ? [] : [fromLine(block)]));
  const numbered = lines.filter(({ place }) => place !== '');
  return (numbered.length > 0 ? numbered : lines).filter(({ text }) => text !== '');
}
