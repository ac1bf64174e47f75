import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import { dueNow } from '../../../assignments/due.ts';
import { SOURCE_KINDS, type AssignmentSource } from '../../../domain/assignment.ts';
import { sheetFeature } from '../../../excel/sheet-feature.ts';
import { officeAssignments } from '../../../texts/office-assignments.ts';
import { officeAssignmentSheets as text } from '../../../texts/office-assignment-sheets.ts';
import type { Judged } from '../asked-assignments.ts';
import { dueWords } from '../../../view/due-words.ts';
import { writeCell } from './cell-text.ts';
import { COLUMNS, columnWidths, HEAD_ROWS, MARK, type SheetColumn } from './columns.ts';
import { writeCode } from './row-code.ts';
import { cellWordsOf, sourceWordsOf, type SourceWords } from './row-words.ts';

/** For new assignments; more can be added below. */
const EMPTY_ROWS = 100;

const kinds = SOURCE_KINDS.map((kind) => officeAssignments.sources[kind]);
const NO_SOURCE: SourceWords = { kind: '', number: '', issuedOn: '', title: '' };

const bold = (value: string): CellObject => ({ value, fontWeight: 'bold', wrap: true, alignVertical: 'top' });
/** What looks like a number or a day stays as it was written. */
const textCell = (value: string): CellObject => ({
  ...{ value, type: String, format: '@', wrap: true, alignVertical: 'top' },
});
const EMPTY_CELL: CellObject = { type: String, format: '@' };

function rowOf({ assignment, status }: Judged, source: AssignmentSource | undefined): Row {
  const typed = cellWordsOf(assignment);
  const cells: Record<SheetColumn, string> = {
    ...typed,
    ...(source === undefined ? NO_SOURCE : sourceWordsOf(source)),
    code: writeCode(assignment, typed),
    dueNow: dueWords(dueNow(assignment)),
    status: officeAssignments.statuses[status],
  };
  return COLUMNS.map((column) => textCell(writeCell(cells[column])));
}

function guideRows(): Row[] {
  const { lines, kinds: kindsAre } = text.guide;
  return [[bold(text.title)], ...[...lines, kindsAre, ...kinds].map((line): Row => [line])];
}

/**
 * Assignments as an Excel file that can be changed and sent back: a row for each, and empty ones for more. The first
 * column says which assignment a row is, and how it was.
 */
export function assignmentsXlsx(
  judged: readonly Judged[],
  sources: readonly AssignmentSource[],
): Promise<Buffer> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const rows = judged.map((each) => rowOf(each, byId.get(each.assignment.source)));
  const empty = Array.from({ length: EMPTY_ROWS }, (): Row => COLUMNS.map(() => EMPTY_CELL));
  const codes: Row = COLUMNS.map((column, index) => (index === 0 ? MARK : column));
  const heads: Row = COLUMNS.map((column) => bold(text.heads[column]));
  const sheets = [
    {
      sheet: text.sheetName,
      data: [codes, heads, ...rows, ...empty],
      columns: columnWidths,
      stickyRowsCount: HEAD_ROWS,
    },
    { sheet: text.guide.name, data: guideRows(), columns: [{ width: 100 }] },
  ];
  const choices = COLUMNS.map((column) => (column === 'kind' ? kinds : null));
  const last = HEAD_ROWS + rows.length + EMPTY_ROWS;
  return writeXlsxFile(sheets, {
    features: [sheetFeature(text.sheetName, choices, [HEAD_ROWS + 1, last])],
  }).toBuffer();
}
