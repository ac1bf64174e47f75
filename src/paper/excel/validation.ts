import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature, SheetOptions } from 'write-excel-file/node';
import { escapeXml } from '../../lib/escape-xml.ts';
import { officeExcel as text } from '../../texts/office-excel.ts';
import { columnName } from '../../excel/cell-name.ts';
import { allowedWords, type Column } from './columns.ts';

/** What write-excel-file takes pictures as; there are none here. */
type FileContent = Stream | Buffer | Blob;

/** Excel takes no longer one. */
const LONGEST_MESSAGE = 225;

function rule({ answers }: Column, column: number, [first, last]: readonly [number, number]): string {
  if (answers === null) return '';
  const place = `${columnName(column)}${first}:${columnName(column)}${last}`;
  const words = answers.map(({ typed }) => typed).join(',');
  const message = text.choose(allowedWords(answers)).slice(0, LONGEST_MESSAGE);
  const head = `type="list" allowBlank="1" showErrorMessage="1" error="${escapeXml(message)}" sqref="${place}"`;
  return `<dataValidation ${head}><formula1>"${escapeXml(words)}"</formula1></dataValidation>`;
}

/** Lets Excel itself refuse what a cell cannot hold, and hides the row of codes. */
export function templateFeature(
  columns: readonly Column[],
  rows: readonly [first: number, last: number],
): Feature<FileContent> {
  const rules = columns.map((column, index) => rule(column, index, rows)).filter((each) => each !== '');
  const markup = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  const isForms = (sheet: SheetOptions<FileContent>): boolean => sheet.sheet === text.sheetName;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, sheet) =>
            isForms(sheet) ? content.replace('</sheetData>', `</sheetData>${markup}`) : content,
          transformElementAttributes: (tag, attributes, index, sheet) =>
            tag === 'row' && index === 0 && isForms(sheet) ? { ...attributes, hidden: 1 } : attributes,
        },
      },
    },
  };
}
