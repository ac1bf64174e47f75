import { type ZipPart, zipOf } from './zip.ts';

const MAIN = 'openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** What a document of Word holds at least. */
export const WORD_PARTS: readonly ZipPart[] = [
  { name: '[Content_Types].xml', data: `<Types><Override ContentType="application/vnd.${MAIN}"/></Types>` },
];

/** A document of Word, told apart from others by its text. */
export function wordOf(text: string): Buffer {
  return zipOf([...WORD_PARTS, { name: 'word/document.xml', data: `<w:t>${text}</w:t>` }]);
}

/** A PDF with these objects. */
export function pdfOf(objects: string): Buffer {
  return Buffer.from(`%PDF-1.7\n${objects}\nstartxref\n9\n%%EOF\n`, 'latin1');
}
