import * as docx from 'docx';
import { decree30 } from '../../texts/decree-30.ts';
import { vi } from '../../texts/vi.ts';
import { centred, columns, lineOf, rule } from './lines.ts';

const { AlignmentType } = docx;

/** The head of a document by decree 30/2020: who sends it, under what number, where and when. */
export interface DocumentHead {
  /** In capitals. */
  parent: string;
  agency: string;
  /** Number and symbol, the number left to be filled in. */
  number: string;
  /** Of a letter, under its number; null: the document has a title of its own. */
  subject: string | null;
}

/** Place and date are left to be filled in by who registers the document. */
export function documentHead({ parent, agency, number, subject }: DocumentHead): docx.Table {
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
      [
        centred(number, { size: 13 }),
        ...(subject === null ? [] : [centred(subject, { size: 12, before: 6 })]),
      ],
      [centred(decree30.date, { size: 13, italics: true })],
    ],
  ]);
}

/**
 * Recipients on the left, on the right the place of the signature. An empty line comes first: programs join tables that
 * follow each other at once, and the one above would lose its lines.
 *
 * @param recipients as they are printed, one on each line
 */
export function documentFoot(recipients: readonly string[]): docx.FileChild[] {
  const foot = columns([
    [
      [
        lineOf(decree30.recipients, AlignmentType.LEFT, { size: 12, bold: true, italics: true, before: 18 }),
        ...recipients.map((line) => lineOf(line, AlignmentType.LEFT, { size: 11 })),
      ],
      [centred(decree30.signature, { size: 13, italics: true, before: 18 })],
    ],
  ]);
  return [lineOf('', AlignmentType.LEFT, { size: 1 }), foot];
}
