import * as docx from 'docx';
import { officeLetters } from '../../texts/office-letters.ts';
import { vi } from '../../texts/vi.ts';
import { qrPng } from '../../view/qr-png.ts';
import type { Letter } from './letter.ts';

const { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun } = docx;

/** Widths in twentieths of a point: A4 with margins of 20, 20, 30 and 15 mm (decree 30/2020, annex I). */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 851, header: 567, footer: 567 };
const LEFT_COLUMN = 3700;
const RIGHT_COLUMN = PAGE.width - MARGIN.left - MARGIN.right - LEFT_COLUMN;
/** Of the QR code in the letter, in points of 1/96 inch: 4 cm. */
const CODE_SIZE = 151;

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

/** How a line looks; sizes in points. */
interface Look {
  size?: number;
  bold?: boolean;
  italics?: boolean;
  font?: string;
  /** Space above, in points. */
  before?: number;
}

function lineOf(
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  look: Look = {},
) {
  const { size = 14, before = 0, ...run } = look;
  return new Paragraph({
    alignment,
    spacing: { before: before * 20, after: 0 },
    children: [new TextRun({ text, size: size * 2, ...run })],
  });
}

const centred = (text: string, look?: Look) => lineOf(text, AlignmentType.CENTER, look);

/** The solid line under a head: between two indents of its column. */
function rule(indent: number) {
  return new Paragraph({
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { before: 20, after: 0 },
    run: { size: 8 },
  });
}

/** Two columns without lines. */
function columns(rows: [left: docx.Paragraph[], right: docx.Paragraph[]][]) {
  const cell = (children: docx.Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: width, type: docx.WidthType.DXA },
      margins: { left: 0, right: 0 },
    });
  return new Table({
    width: { size: LEFT_COLUMN + RIGHT_COLUMN, type: docx.WidthType.DXA },
    columnWidths: [LEFT_COLUMN, RIGHT_COLUMN],
    layout: docx.TableLayoutType.FIXED,
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: rows.map(
      ([left, right]) => new TableRow({ children: [cell(left, LEFT_COLUMN), cell(right, RIGHT_COLUMN)] }),
    ),
  });
}

function head({ parent, agency }: Letter) {
  const { number, date, subject } = officeLetters;
  return columns([
    [
      [centred(parent, { size: 12 }), centred(agency, { size: 12, bold: true }), rule(1200)],
      [
        centred(vi.site.nationalName.toLocaleUpperCase('vi'), { size: 12, bold: true }),
        centred(vi.site.nationalMotto, { size: 13, bold: true }),
        rule(1050),
      ],
    ],
    [
      [centred(number, { size: 13 }), centred(subject, { size: 12, before: 6 })],
      [centred(date, { size: 13, italics: true })],
    ],
  ]);
}

function bodyLine(text: string) {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 720 },
    spacing: { before: 120, after: 0 },
    children: [new TextRun({ text, size: 28 })],
  });
}

function foot() {
  const { recipients, signature } = officeLetters;
  const [first, ...rest] = [
    lineOf(recipients.title, AlignmentType.LEFT, { size: 12, bold: true, italics: true, before: 18 }),
    ...recipients.list.map((line) => lineOf(line, AlignmentType.LEFT, { size: 11 })),
  ];
  return columns([[[first!, ...rest], [centred(signature, { size: 13, italics: true, before: 18 })]]]);
}

async function codeOf(address: string) {
  const data = await qrPng(address.toUpperCase());
  const altText = { name: officeLetters.codeLabel, description: address, title: officeLetters.codeLabel };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 0 },
    children: [
      new docx.ImageRun({
        type: 'png',
        data,
        transformation: { width: CODE_SIZE, height: CODE_SIZE },
        altText,
      }),
    ],
  });
}

async function sectionOf(letter: Letter, address: string): Promise<docx.ISectionOptions> {
  return {
    properties: { type: docx.SectionType.NEXT_PAGE, page: { size: PAGE, margin: MARGIN } },
    children: [
      head(letter),
      centred(officeLetters.to, { before: 18 }),
      ...[...letter.paragraphs, officeLetters.how].map(bodyLine),
      await codeOf(address),
      centred(address, { size: 11, font: 'Courier New', before: 6 }),
      centred(letter.lastDay, { before: 6 }),
      bodyLine(officeLetters.thanks),
      foot(),
    ],
  };
}

/** The letters as a file for Word, one page for each address, with number, place, date and signature to be filled in. */
export async function lettersDocx(letter: Letter, addresses: readonly string[]): Promise<Buffer> {
  const document = new docx.Document({
    title: officeLetters.subject,
    creator: letter.agency,
    styles: { default: { document: { run: { font: 'Times New Roman', language: { value: 'vi-VN' } } } } },
    sections: await Promise.all(addresses.map((address) => sectionOf(letter, address))),
  });
  return docx.Packer.toBuffer(document);
}
