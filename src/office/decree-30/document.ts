import * as docx from 'docx';
import { lineOf } from './lines.ts';
import { MARGIN, PAGE } from './page.ts';

const { AlignmentType, PageNumber, Paragraph, TextRun } = docx;

/** The number of a page stands in the middle of its top margin, and not on the first. */
function numberedPages() {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  const none = new docx.Header({ children: [new Paragraph({ children: [] })] });
  return { default: new docx.Header({ children: [number] }), first: none };
}

/** A section with page numbers of its own. */
export function section(children: docx.FileChild[]): docx.ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: { size: PAGE, margin: MARGIN, pageNumbers: { start: 1 } },
    },
    headers: numberedPages(),
    children,
  };
}

/** A heading within the text. */
export const heading = (words: string): docx.Paragraph =>
  lineOf(words, AlignmentType.LEFT, { bold: true, before: 12, keepNext: true });

/** A document of decree 30/2020 as a file for Word. */
export function wordFile(
  { title, creator }: { title: string; creator: string },
  sections: docx.ISectionOptions[],
): Promise<Buffer> {
  const document = new docx.Document({
    title,
    creator,
    styles: { default: { document: { run: { font: 'Times New Roman', language: { value: 'vi-VN' } } } } },
    sections,
  });
  return docx.Packer.toBuffer(document);
}
