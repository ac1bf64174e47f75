import writeXlsxFile from 'write-excel-file/node';
import { openWorkbook } from '#src/excel/open-workbook.ts';
import { LOT_FILE } from '#src/paper/excel/lot-mark.ts';
import { HEAD_ROWS } from '#src/paper/excel/template.ts';

/** What stands in a row, by the code of its column. */
export type TypedRow = Readonly<Record<string, string>>;

/** The template of a lot, filled in by hand: what stands in some sheets. */
export async function filledRows(
  template: Buffer,
  sheets: Readonly<Record<number, TypedRow>>,
): Promise<string[][]> {
  const workbook = await openWorkbook(template, LOT_FILE);
  if (!('rows' in workbook)) throw new Error(`Not a template: ${JSON.stringify(workbook)}`);
  const { rows } = workbook;
  const codes = rows[0] ?? [];
  for (const [number, cells] of Object.entries(sheets))
    for (const [code, typed] of Object.entries(cells)) {
      const row = rows[HEAD_ROWS - 1 + Number(number)];
      // The first column's code is the mark of the lot.
      if (row !== undefined) row[Math.max(0, codes.indexOf(code))] = typed;
    }
  return rows;
}

/** The same, as the file that is sent. */
export async function filledLot(
  template: Buffer,
  sheets: Readonly<Record<number, TypedRow>>,
): Promise<Buffer> {
  return writeXlsxFile([{ data: await filledRows(template, sheets) }]).toBuffer();
}
