import * as docx from 'docx';
import { bodyLine, centred } from '../decree-30/lines.ts';
import { documentFoot, documentHead } from '../decree-30/head-and-foot.ts';
import { MARGIN, PAGE } from '../decree-30/page.ts';
import { officeLetters } from '../../texts/office-letters.ts';
import { qrPng } from '../../view/qr-png.ts';
import type { Letter } from './letter.ts';

const { AlignmentType, Paragraph } = docx;

/** Of the QR code in the letter, in points of 1/96 inch: 4 cm. */
const CODE_SIZE = 151;

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
      documentHead({ ...letter, number: officeLetters.number, subject: officeLetters.subject }),
      centred(officeLetters.to, { before: 18 }),
      ...[...letter.paragraphs, officeLetters.how].map(bodyLine),
      await codeOf(address),
      centred(address, { size: 11, font: 'Courier New', before: 6 }),
      centred(letter.lastDay, { before: 6 }),
      bodyLine(officeLetters.thanks),
      ...documentFoot(officeLetters.recipients),
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
