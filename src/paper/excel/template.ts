import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { Lot } from '../../domain/lot.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { sheetFeature } from '../../excel/sheet-feature.ts';
import { officeExcel as text } from '../../texts/office-excel.ts';
import { columnsOf, typedWords, type Column } from './columns.ts';
import { writeMark } from './lot-mark.ts';

/** Hidden codes, then the questions in words. */
export const HEAD_ROWS = 2;

const bold = (value: string): CellObject => ({ value, fontWeight: 'bold' });
const wrapped = (value: string): CellObject => ({ ...bold(value), wrap: true, alignVertical: 'top' });
/** What looks like a number, as a procedure's code does, stays as it was typed. */
const TEXT_CELL: CellObject = { type: String, format: '@' };

function formRows(columns: readonly Column[], lot: Pick<Lot, 'id' | 'form' | 'version' | 'sheets'>): Row[] {
  const codes = columns.map(({ code }, index) => (index === 0 ? writeMark(lot) : code));
  const sheet = (number: number): Row => [number, ...columns.slice(1).map(() => TEXT_CELL)];
  const numbers = Array.from({ length: lot.sheets }, (_, index) => index + 1);
  return [codes, columns.map(({ head }) => wrapped(head)), ...numbers.map(sheet)];
}

function guideRows(columns: readonly Column[], title: string): Row[] {
  const { lines, heads } = text.guide;
  const answers = columns.flatMap(({ head, answers: all }) =>
    (all ?? []).map(({ typed, label }, index): Row => [index === 0 ? head : null, typed, label]),
  );
  return [[bold(title)], ...lines.map((line): Row => [line]), [], heads.map(bold), ...answers];
}

/**
 * The Excel file of a lot: a row for each sheet of paper, with the codes of the form in a hidden head that also names
 * the lot, and a second worksheet that says what may be written.
 *
 * @param round title of the lot's round
 */
export function lotTemplate(
  lot: Pick<Lot, 'id' | 'form' | 'version' | 'sheets' | 'number'>,
  round: string,
  questionnaire: Questionnaire,
): Promise<Buffer> {
  const columns = columnsOf(questionnaire);
  const sheets = [
    {
      sheet: text.sheetName,
      data: formRows(columns, lot),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: HEAD_ROWS,
      stickyColumnsCount: 1,
    },
    {
      sheet: text.guide.name,
      data: guideRows(columns, text.guide.title(lot.number, round)),
      columns: [{ width: 60 }, { width: 10 }, { width: 40 }],
    },
  ];
  const rows = [HEAD_ROWS + 1, HEAD_ROWS + lot.sheets] as const;
  const choices = columns.map(({ answers }) => answers && typedWords(answers));
  return writeXlsxFile(sheets, { features: [sheetFeature(text.sheetName, choices, rows)] }).toBuffer();
}
