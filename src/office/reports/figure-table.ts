import * as docx from 'docx';
import { officeResults } from '../../texts/office-results.ts';
import type { ResultRows } from '../../view/results.ts';
import { lineOf } from '../decree-30/lines.ts';
import { TEXT_WIDTH } from '../decree-30/page.ts';

const { AlignmentType, BorderStyle, Table, TableCell, TableRow } = docx;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

const WIDE_COLUMNS = 6;

/** How wide a letter is on average, in parts of the size of the type; digits and Vietnamese words need no more. */
const LETTER_WIDTH = 0.55;
/** Between the words of a cell and its lines, both sides together, in points. */
const ROOM = 8;
const TWENTIETHS = 20;
/** Longer words are broken, such as addresses. */
const MOST_LETTERS = 14;
/** Longer texts do not ask for more room: they run over more lines. */
const MOST_WORDS = 60;

/** Longer words than figures have: names and sentences, which stand to the left. */
const SENTENCE_LETTERS = 18;

const INTERVAL = /^\d.* – \d/;

type Row = readonly string[];

/** Whether a column holds names or sentences: the first, and those where words are many. */
const isWords = (rows: readonly Row[], column: number): boolean =>
  column === 0 || rows.some((row) => (row[column] ?? '').length > SENTENCE_LETTERS);

/** Letters that stay together: the longest word, or an interval where there is room: “70,2 % – 75,8 %”. */
function lettersTogether(words: string, keepsIntervals: boolean): number {
  if (keepsIntervals && INTERVAL.test(words)) return words.length;
  return Math.min(MOST_LETTERS, Math.max(...words.split(/[ –]/).map((word) => word.length)));
}

/**
 * Widths of the columns, in twentieths of a point: room for what stays together, so that no date or name is broken, and
 * the rest to those with more to say.
 */
function widthsOf([heads, ...rows]: readonly [Row, ...Row[]], size: number): number[] {
  const keepsIntervals = heads.length <= WIDE_COLUMNS;
  const columns = heads.map((head, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const together = Math.max(...[head, ...cells].map((words) => lettersTogether(words, keepsIntervals)));
    const longest = Math.max(head.length / 2, ...cells.map((words) => words.length));
    return {
      least: (together * size * LETTER_WIDTH + ROOM) * TWENTIETHS,
      more: Math.max(1, Math.min(MOST_WORDS, longest) - together),
    };
  });
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const more = columns.reduce((sum, column) => sum + column.more, 0);
  const isTight = least > TEXT_WIDTH;
  const widthOf = (column: { least: number; more: number }): number =>
    isTight
      ? (column.least / least) * TEXT_WIDTH
      : column.least + (column.more / more) * (TEXT_WIDTH - least);
  return columns.map((column) => Math.floor(widthOf(column)));
}

interface CellLook {
  size: number;
  isHead?: boolean;
  isName?: boolean;
  /** Columns that it takes. */
  span?: number;
}

function cellOf(words: string, { size, isHead = false, isName = false, span = 1 }: CellLook): docx.TableCell {
  const alignment = isName && !isHead ? AlignmentType.LEFT : AlignmentType.CENTER;
  return new TableCell({
    columnSpan: span,
    margins: { left: 60, right: 60 },
    verticalAlign: docx.VerticalAlignTable.CENTER,
    children: [lineOf(words, alignment, { size, bold: isHead })],
  });
}

/** A row that cannot be told says so across all of its columns. */
function cellsOf(row: Row, size: number, words: readonly boolean[]): docx.TableCell[] {
  const [name = '', first = '', ...others] = row;
  if (first !== officeResults.hidden || others.some((words) => words !== ''))
    return row.map((cell, index) => cellOf(cell, { size, isName: words[index] ?? false }));
  return [cellOf(name, { size, isName: true }), cellOf(first, { size, span: row.length - 1 })];
}

/** A table of figures for Word; its head stands on each page, and no row is parted. */
export function figureTable({ heads, rows }: ResultRows): docx.Table {
  const texts = rows.map((cells): Row => cells.map(({ text }) => text));
  const size = heads.length > WIDE_COLUMNS ? 10 : 12;
  const words = heads.map((_, column) => isWords(texts, column));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((each) => cellOf(each, { size, isHead: true })),
  });
  return new Table({
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    columnWidths: widthsOf([heads, ...texts], size),
    layout: docx.TableLayoutType.FIXED,
    borders: LINES,
    rows: [
      head,
      ...texts.map((row) => new TableRow({ cantSplit: true, children: cellsOf(row, size, words) })),
    ],
  });
}
