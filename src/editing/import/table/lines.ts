import { type Block, type Cell, wordsOf } from '../html/blocks.ts';
import { type GridPlace, spread } from '../html/grid.ts';
import { isNumbering, wholeHeading } from './labels.ts';
import { tableHead, type TableKind } from './columns.ts';

/** A row of a known table: its cells' texts by column. */
export type TableRow = Readonly<Record<string, string>>;

/** What a document says, in its order. */
export type Line =
  | {
      kind: 'text';
      text: string;
      /** Of the point in its list, from 0; null: no point. */
      depth: number | null;
      /** Where it stands: first in a cell that may head a part, elsewhere in a table's cell, or in no table. */
      place: 'head' | 'cell' | 'open';
    }
  /** Counts rows or repeats a head: says nothing of the procedure. */
  | { kind: 'furniture'; text: string }
  | {
      kind: 'row';
      table: TableKind;
      row: TableRow;
      /** Texts of cells under no known head. */ others: string[];
    }
  /** A row of one cell inside a known table: the case of the rows below it. */
  | { kind: 'case'; table: TableKind; text: string };

function textOf(block: Exclude<Block, { kind: 'table' }>): string {
  const words = wordsOf(block.runs);
  return block.kind === 'item' ? `${block.marker} ${words}` : words;
}

/** All words of a cell, its paragraphs on lines of their own. */
export function cellText({ blocks }: Cell): string {
  return blocks
    .map((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.map(cellText)).join('\n') : textOf(block),
    )
    .filter((text) => text !== '')
    .join('\n');
}

function textLine(block: Exclude<Block, { kind: 'table' }>, place: 'head' | 'cell' | 'open'): Line {
  const depth = block.kind === 'item' ? block.depth : null;
  return { kind: 'text', text: textOf(block), depth, place };
}

/** Lines of blocks that stand in no cell, or in one. */
function linesOfBlocks(blocks: readonly Block[], first: 'head' | 'cell' | 'open'): Line[] {
  const later = first === 'open' ? 'open' : 'cell';
  return blocks.flatMap((block, index): Line[] =>
    block.kind === 'table' ? linesOfTable(block.rows) : [textLine(block, index === 0 ? first : later)],
  );
}

const textAt = (place: GridPlace | undefined): string => (place?.cell ? cellText(place.cell) : '');

/** Longer is no head of a column. */
const LONGEST_HEAD = 60;

/** What a cell says that may head a column; '' where it says more. */
function headAt(place: GridPlace): string {
  const isPlain = place.cell?.blocks.length === 1 && place.cell.blocks[0]?.kind !== 'table';
  const text = isPlain ? textAt(place) : '';
  return text.length <= LONGEST_HEAD ? text : '';
}

/** The column where a known table begins in a row; its head may stand beside a cell that heads the part. */
function headIn(row: readonly GridPlace[]) {
  for (const start of [0, 1, 2]) {
    // A cell that heads a part for several rows stands beside its table.
    if ((row[start]?.cell?.rows ?? 1) > 1 && wholeHeading(textAt(row[start])) !== null) continue;
    const head = tableHead(row.slice(start).map((place) => (place.isFirst ? headAt(place) : '')));
    if (head !== null) return { start, ...head };
  }
  return null;
}

type Head = NonNullable<ReturnType<typeof headIn>>;

/** Whether a row still belongs to the table whose head was found. */
function isWithin(head: Head, headRow: readonly GridPlace[], row: readonly GridPlace[]): boolean {
  const beside = head.start === 0 ? undefined : headRow[head.start - 1]?.cell;
  if (beside != null && beside.rows > 1) return row[head.start - 1]?.cell === beside;
  return !row.some((place) => {
    const key = place.isFirst ? wholeHeading(textAt(place))?.key : undefined;
    return key !== undefined && key !== head.kind;
  });
}

function rowLines(head: Head, row: readonly GridPlace[]): Line[] {
  const places = row.slice(head.start);
  const own = places.filter(({ isFirst }) => isFirst);
  const texts = own.map(textAt).filter((text) => text !== '');
  if (own.length === 1 && places.length > 1)
    return [{ kind: 'case', table: head.kind, text: texts[0] ?? '' }];
  const cells: Record<string, string> = {};
  const others: string[] = [];
  places.forEach((place, index) => {
    const name = head.columns[index] ?? '';
    // What spans several rows holds for each of them, what spans several columns stands in the first.
    const text = place.isFirst || place.isFromAbove ? textAt(place) : '';
    if (text === '' || (name === '' && place.isFromAbove)) return;
    if (name === '') others.push(text);
    else cells[name] = text;
  });
  const numbers = others.filter(isNumbering).map((text): Line => ({ kind: 'furniture', text }));
  const rest = others.filter((text) => !isNumbering(text));
  return [...numbers, { kind: 'row', table: head.kind, row: cells, others: rest }];
}

/** A second head row names parts of a column above it: `Số lượng` over `Bản chính`, `Bản sao`. */
function withSecondHead(head: Head, row: readonly GridPlace[] | undefined): Head | null {
  if (row === undefined) return null;
  const places = row.slice(head.start);
  const below = tableHead(places.map((place) => (place.isFirst || place.isFromAbove ? headAt(place) : '')));
  const isSecond = below?.kind === head.kind && places.some(({ isFromAbove }) => isFromAbove);
  return isSecond ? { ...head, columns: below.columns } : null;
}

/** Cells that stand left of a known table in one of its rows. */
function besideTable({ start }: Head, row: readonly GridPlace[]): Line[] {
  return row.slice(0, start).flatMap((place) => layoutCell(place, true));
}

function knownTable(grid: readonly GridPlace[][], at: number, head: Head): { lines: Line[]; next: number } {
  const headRow = grid[at] ?? [];
  const titles = headRow.slice(head.start).filter(({ isFirst }) => isFirst);
  const lines: Line[] = [
    ...besideTable(head, headRow),
    ...titles.map((place): Line => ({ kind: 'furniture', text: textAt(place) })),
  ];
  const second = withSecondHead(head, grid[at + 1]);
  let next = at + 1;
  if (second !== null) {
    const row = grid[next] ?? [];
    const names = row.slice(head.start).filter(({ isFirst }) => isFirst);
    lines.push(
      ...besideTable(head, row),
      ...names.map((place): Line => ({ kind: 'furniture', text: textAt(place) })),
    );
    next += 1;
  }
  for (; next < grid.length && isWithin(head, headRow, grid[next] ?? []); next += 1) {
    const row = grid[next] ?? [];
    lines.push(...besideTable(head, row), ...rowLines(second ?? head, row));
  }
  return { lines, next };
}

function layoutCell(place: GridPlace, mayHead: boolean): Line[] {
  if (!place.isFirst || place.cell === null) return [];
  const text = cellText(place.cell);
  if (mayHead && isNumbering(text)) return [{ kind: 'furniture', text }];
  return linesOfBlocks(place.cell.blocks, mayHead ? 'head' : 'cell');
}

function layoutRow(row: readonly GridPlace[]): Line[] {
  const own = row.filter(({ isFirst, cell }) => isFirst && cell !== null && cell.blocks.length > 0);
  if (own.length === 1 && own[0]?.cell != null) return linesOfBlocks(own[0].cell.blocks, 'head');
  let mayHead = true;
  return own.flatMap((place) => {
    const lines = layoutCell(place, mayHead || wholeHeading(textAt(place)) !== null);
    mayHead = mayHead && lines.every(({ kind }) => kind === 'furniture');
    return lines;
  });
}

function linesOfTable(rows: readonly Cell[][]): Line[] {
  const grid = spread(rows);
  const lines: Line[] = [];
  for (let at = 0; at < grid.length;) {
    const row = grid[at] ?? [];
    const head = headIn(row);
    if (head === null) {
      lines.push(...layoutRow(row));
      at += 1;
      continue;
    }
    const table = knownTable(grid, at, head);
    lines.push(...table.lines);
    at = table.next;
  }
  return lines;
}

/** A document line by line; every letter of it stands in one of them. */
export function linesOf(blocks: readonly Block[]): Line[] {
  return linesOfBlocks(blocks, 'open');
}
