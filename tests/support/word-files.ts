import { readFileSync } from 'node:fs';
import {
  DeletedTextRun,
  Document,
  type FileChild,
  ImageRun,
  InsertedTextRun,
  type ITableCellOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

/** One dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const levels = [
  { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
  { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' },
];

/** A file of Word with these paragraphs and tables. */
export function wordFile(children: readonly FileChild[]): Promise<Buffer> {
  const numbering = { config: [{ reference: 'numbers', levels }] };
  return Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
}

/** Paragraphs as they are typed. */
export const typed = (...lines: string[]): Paragraph[] => lines.map((line) => new Paragraph(line));

/** A paragraph whose number Word sets. */
export const numbered = (text: string, level = 0): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'numbers', level } });

/** Where and when somebody changed a text while Word kept track. */
const mark = (id: number) => ({ id, author: 'Chị Hoa', date: '2026-06-01T00:00:00Z' });

/** A paragraph in which words were taken out and others put in. */
export function tracked(before: string, [out, into]: readonly [string, string], after: string): Paragraph {
  return new Paragraph({
    children: [
      new TextRun(before),
      new DeletedTextRun({ text: out, ...mark(1) }),
      new InsertedTextRun({ text: into, ...mark(2) }),
      new TextRun(after),
    ],
  });
}

type CellWords = string | [text: string, spans: Pick<ITableCellOptions, 'rowSpan' | 'columnSpan'>];

/** A table by its rows; `heads`: how many of them stand on each page again. */
export function table(rows: readonly (readonly CellWords[])[], heads = 1): Table {
  const cellOf = (cell: CellWords): TableCell => {
    const [text, spans] = typeof cell === 'string' ? [cell, {}] : cell;
    return new TableCell({ children: [new Paragraph(text)], ...spans });
  };
  return new Table({
    rows: rows.map((cells, at) => new TableRow({ tableHeader: at < heads, children: cells.map(cellOf) })),
  });
}

/** A page as a scanner puts it into a file of Word: a picture, and no letter. */
export const scanned = (): Paragraph =>
  new Paragraph({
    children: [new ImageRun({ type: 'png', data: PICTURE, transformation: { width: 400, height: 600 } })],
  });

/** Files that other programs made: of Word 97, with a password, scanned to PDF. */
export const madeElsewhere = (name: 'word-97.doc' | 'co-mat-khau.docx' | 'ban-quet.pdf'): Buffer =>
  readFileSync(new URL(`../fixtures/word/${name}`, import.meta.url));
