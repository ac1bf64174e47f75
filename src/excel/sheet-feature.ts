import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature, SheetOptions } from 'write-excel-file/node';
import { escapeXml } from '../lib/escape-xml.ts';
import { officeExcel as text } from '../texts/office-excel.ts';
import { columnName } from './cell-name.ts';

/** What write-excel-file takes pictures as; there are none here. */
type FileContent = Stream | Buffer | Blob;

/** Excel takes no longer one. */
const LONGEST_MESSAGE = 225;

/** What may be written into the cells of a column; null: anything. No word may hold a comma. */
export type Choice = readonly string[] | null;

/** `1–5, 0` is not clear to everybody: all of them are listed. */
export const allowedWords = (choice: readonly string[]): string => choice.join(', ');

function rule(choice: Choice, column: number, [first, last]: readonly [number, number]): string {
  if (choice === null) return '';
  const place = `${columnName(column)}${first}:${columnName(column)}${last}`;
  const message = text.choose(allowedWords(choice)).slice(0, LONGEST_MESSAGE);
  const head = `type="list" allowBlank="1" showErrorMessage="1" error="${escapeXml(message)}" sqref="${place}"`;
  return `<dataValidation ${head}><formula1>"${escapeXml(choice.join(','))}"</formula1></dataValidation>`;
}

/**
 * Lets Excel itself refuse what a cell cannot hold, and hides the first row, of codes.
 *
 * @param name of the worksheet; others stay as they are
 * @param choices for each column
 * @param rows first and last one, as Excel counts them
 */
export function sheetFeature(
  name: string,
  choices: readonly Choice[],
  rows: readonly [first: number, last: number],
): Feature<FileContent> {
  const rules = choices.map((choice, index) => rule(choice, index, rows)).filter((each) => each !== '');
  const markup = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  const isMeant = (sheet: SheetOptions<FileContent>): boolean => sheet.sheet === name;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, sheet) =>
            isMeant(sheet) ? content.replace('</sheetData>', `</sheetData>${markup}`) : content,
          transformElementAttributes: (tag, attributes, index, sheet) =>
            tag === 'row' && index === 0 && isMeant(sheet) ? { ...attributes, hidden: 1 } : attributes,
        },
      },
    },
  };
}
