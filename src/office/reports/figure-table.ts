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

/** Names are long and are broken into lines, figures are not: letters that a column is given room for. */
const NAME_LETTERS = 30;
const MOST_LETTERS = 14;
const WIDE_COLUMNS = 6;
/** An interval stays on one line where the table has room for it: “70,2 % – 75,8 %”. */
const INTERVAL_LETTERS = 15;

/** Longer words than figures and names of units have: sentences, which stand to the left and need room. */
const SENTENCE_LETTERS = 40;

const INTERVAL = /^\d.* – \d/;

type Row = readonly string[];

const lettersOf = (words: string): number =>
  Math.max(
    ...words.split(/[ –]/).map((word) => word.length),
    words.length <= MOST_LETTERS / 2 ? words.length : 0,
  );

/** Whether a column holds names or sentences: the first, and those where words are many. */
const isWords = (rows: readonly Row[], column: number): boolean =>
  column === 0 || rows.some((row) => (row[column] ?? '').length > SENTENCE_LETTERS);

/** Widths of the columns, in twentieths of a point. */
function widthsOf(rows: readonly Row[]): number[] {
  const [heads = []] = rows;
  const letters = heads.map((_, column) => {
    if (isWords(rows, column)) return NAME_LETTERS;
    const longest = Math.max(...rows.map((row) => lettersOf(row[column] ?? '')));
    const isInterval = heads.length <= WIDE_COLUMNS && rows.some((row) => INTERVAL.test(row[column] ?? ''));
    return 3 + Math.max(Math.min(MOST_LETTERS, longest), isInterval ? INTERVAL_LETTERS : 0);
  });
  const all = letters.reduce((sum, each) => sum + each, 0);
  return letters.map((each) => Math.floor((TEXT_WIDTH * each) / all));
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
    columnWidths: widthsOf([heads, ...texts]),
    layout: docx.TableLayoutType.FIXED,
    borders: LINES,
    rows: [
      head,
      ...texts.map((row) => new TableRow({ cantSplit: true, children: cellsOf(row, size, words) })),
    ],
  });
}
