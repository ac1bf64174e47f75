import type { FileWish } from '../../../excel/open-workbook.ts';
import { officeAssignmentSheets as text } from '../../../texts/office-assignment-sheets.ts';

/** Stands in the first cell of the hidden head. */
export const MARK = 'nhiem-vu-v1';

/** The file of five years of assignments has a megabyte. */
export const SHEET_FILE: FileWish = { mark: MARK, maxBytes: 5 << 20, maxRows: 8_000 };

/** Hidden codes, then the heads in words. */
export const HEAD_ROWS = 2;

/** What a column holds. `code`: which assignment, see `row-code.ts`; the last two are worked out, and read by nobody. */
export type SheetColumn = keyof (typeof text)['heads'];

const WIDTHS: Readonly<Record<SheetColumn, number>> = {
  ...{ code: 12, kind: 22, number: 16, issuedOn: 12, title: 30, place: 8, text: 60, product: 24 },
  ...{ unit: 20, person: 18, coUnits: 22, due: 14, evidence: 30, doneOn: 12, reason: 30 },
  ...{ dueNow: 14, status: 16 },
};

/** In the order of the file. */
export const COLUMNS = Object.keys(WIDTHS) as SheetColumn[];

/** How wide each is, in letters. */
export const columnWidths = COLUMNS.map((column) => ({ width: WIDTHS[column] }));

/** The document of an assignment. */
export const SOURCE_COLUMNS = ['kind', 'number', 'issuedOn', 'title'] as const satisfies SheetColumn[];
