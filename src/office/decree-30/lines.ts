import * as docx from 'docx';
import { TEXT_WIDTH } from './page.ts';

const { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun } = docx;

const LEFT_COLUMN = 3700;
const RIGHT_COLUMN = TEXT_WIDTH - LEFT_COLUMN;

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

/** Sizes of letters in points, and how a line looks. */
export interface Look {
  size?: number;
  bold?: boolean;
  italics?: boolean;
  font?: string;
  /** Space above, in points. */
  before?: number;
  /** Stays on a page with what follows. */
  keepNext?: boolean;
}

/** Where the words of a line stand. */
export type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

export function lineOf(text: string, alignment: Alignment, look: Look = {}): docx.Paragraph {
  const { size = 14, before = 0, keepNext = false, ...run } = look;
  return new Paragraph({
    alignment,
    keepNext,
    spacing: { before: before * 20, after: 0 },
    children: [new TextRun({ text, size: size * 2, ...run })],
  });
}

export const centred = (text: string, look?: Look): docx.Paragraph =>
  lineOf(text, AlignmentType.CENTER, look);

/**
 * The solid line under a head: between two indents of its column.
 *
 * @param before space above, in twentieths of a point
 */
export function rule(indent: number, before = 20): docx.Paragraph {
  return new Paragraph({
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { before, after: 0 },
    run: { size: 8 },
  });
}

/** A paragraph of the body: 14 points, justified, its first line indented by 1.27 cm. */
export function bodyLine(text: string): docx.Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 720 },
    spacing: { before: 120, after: 0 },
    children: [new TextRun({ text, size: 28 })],
  });
}

/** Two columns without lines, as head and foot have them. */
export function columns(rows: [left: docx.Paragraph[], right: docx.Paragraph[]][]): docx.Table {
  const cell = (children: docx.Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: width, type: docx.WidthType.DXA },
      margins: { left: 0, right: 0 },
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    columnWidths: [LEFT_COLUMN, RIGHT_COLUMN],
    layout: docx.TableLayoutType.FIXED,
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: rows.map(
      ([left, right]) => new TableRow({ children: [cell(left, LEFT_COLUMN), cell(right, RIGHT_COLUMN)] }),
    ),
  });
}
