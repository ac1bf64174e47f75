import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import writeXlsxFile from 'write-excel-file/node';
import { SURVEY_FIELDS } from '#src/survey/field-names.ts';
import { cellName, cellPlace } from '#src/excel/cell-name.ts';
import { openWorkbook } from '#src/excel/open-workbook.ts';
import { columnsOf } from '#src/paper/excel/columns.ts';
import { LOT_FILE } from '#src/paper/excel/lot-mark.ts';
import { readRows } from '#src/paper/excel/read-rows.ts';
import { HEAD_ROWS, lotTemplate } from '#src/paper/excel/template.ts';
import { ASIDE_FIELD } from '#src/paper/read-entry.ts';
import { filledRows, type TypedRow } from '#tests/support/filled-lot.ts';
import { zipOf } from '#tests/support/zip.ts';
import { commentField, content, overallField, questionnaire, screeningField } from '../survey/fixture.ts';

const lot = { id: 'a'.repeat(15), form: 'hai-long', version: 2, sheets: 12, number: 3 };
const file = { content, questionnaire, lot };
const template = await lotTemplate(lot, 'Đợt quý IV & “cuối năm”', questionnaire);
const codes = columnsOf(questionnaire).map(({ code }) => code);

async function rowsOf(bytes: Buffer): Promise<string[][]> {
  const workbook = await openWorkbook(bytes, LOT_FILE);
  if (!('rows' in workbook)) throw new Error(JSON.stringify(workbook));
  return workbook.rows;
}

const filled = (sheets: Record<number, TypedRow>) => filledRows(template, sheets);
const read = async (sheets: Record<number, TypedRow>) => readRows(await filled(sheets), file);
const good = { [screeningField]: '1', [overallField]: '4' };

describe('the template', () => {
  test('has a row for each sheet, codes and the lot in its head, and reads as an empty one', async () => {
    const rows = await rowsOf(template);
    expect(rows[0]).toEqual([`phieu-giay-v1:${lot.id}:hai-long:2`, ...codes.slice(1)]);
    expect(rows[1]?.[0]).toBe('Tờ số');
    expect(rows[1]?.[2]).toMatch(/^2\. .+\(.+\)$/);
    expect(rows.slice(HEAD_ROWS).map(([number]) => number)).toEqual(
      Array.from({ length: 12 }, (_, index) => String(index + 1)),
    );
    expect(readRows(rows, file)).toEqual({ fault: 'empty' });
  });

  test('hides its codes, and lets Excel refuse what a cell cannot hold', async () => {
    const zip = await fromBufferPromise(template, { lazyEntries: true });
    const parts = new Map<string, string>();
    for await (const entry of zip.eachEntry()) {
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      parts.set(entry.fileName, Buffer.concat(chunks).toString());
    }
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<row [^>]*r="1"[^>]*hidden="1"|<row [^>]*hidden="1"[^>]*r="1"/);
    expect(sheet.match(/hidden="1"/g)).toHaveLength(1);
    expect(sheet).toMatch(/<\/sheetData><dataValidations count="7"><dataValidation type="list"/);
    expect(sheet).toContain('<formula1>"1,2,3,4,5"</formula1>');
    expect(parts.get('xl/worksheets/sheet2.xml')).not.toContain('dataValidation');
  });
});

describe('a filled file', () => {
  test('gives the sheets that are filled in, as if they had been typed', async () => {
    const all = { ...good, [SURVEY_FIELDS.procedure]: '3.000604', [commentField]: 'Tốt, gọi 0912345678' };
    const aside = { [ASIDE_FIELD]: 'Trống' };
    expect(await read({ 2: all, 5: aside, 12: good })).toEqual({
      entries: [
        {
          number: 2,
          entry: {
            values: { [screeningField]: 'roi', [overallField]: '4', [SURVEY_FIELDS.procedure]: '3.000604' },
            comment: expect.stringMatching(/^Tốt, gọi (?!0912345678)/) as string,
            aside: '',
          },
        },
        { number: 5, entry: { values: {}, comment: '', aside: 'blank' } },
        {
          number: 12,
          entry: { values: { [screeningField]: 'roi', [overallField]: '4' }, comment: '', aside: '' },
        },
      ],
    });
  });

  test('may have its columns moved, others between them, and rows in another order', async () => {
    const rows = await filled({ 1: good, 2: { ...good, [overallField]: '2' } });
    const moved = rows.map(([first = '', ...others], index) => [
      first,
      index === 0 ? '' : 'ghi chú',
      ...others.reverse(),
    ]);
    const [code = [], head = [], ...sheets] = moved.map((row, index) =>
      index > 3 ? row.map((cell, at) => (at === 1 ? '' : cell)) : row,
    );
    const result = readRows([code, head, ...sheets.reverse()], file);
    expect(
      'entries' in result && result.entries.map(({ number, entry }) => [number, entry.values[overallField]]),
    ).toEqual([
      [2, '2'],
      [1, '4'],
    ]);
  });

  test('has codes of procedures that Excel took for numbers', async () => {
    const bytes = await writeXlsxFile([
      {
        data: (await filled({ 1: good })).map((row, index) =>
          row.map((cell, at) =>
            index === HEAD_ROWS && at === codes.indexOf(SURVEY_FIELDS.procedure) ? 1.001308 : cell,
          ),
        ),
      },
    ]).toBuffer();
    const result = readRows(await rowsOf(bytes), file);
    expect(result).toMatchObject({
      entries: [{ entry: { values: { [SURVEY_FIELDS.procedure]: '1.001308' } } }],
    });
  });

  test('is refused whole, and told cell by cell, for whatever is wrong in it', async () => {
    const wrong = await read({
      1: good,
      2: { [screeningField]: '1', [overallField]: '6' },
      3: { [screeningField]: '1' },
      4: { ...good, 'to-so': '1' },
      5: { ...good, 'to-so': '' },
      6: { ...good, 'to-so': '13' },
      7: { ...good, [SURVEY_FIELDS.procedure]: '9.999999' },
      8: { ...good, [ASIDE_FIELD]: 'mất' },
    });
    const overall = cellPlace(cellName(0, codes.indexOf(overallField)))?.column ?? -1;
    expect('errors' in wrong && wrong.errors.map(({ cell, sentence }) => `${cell}: ${sentence}`)).toEqual([
      `${cellName(3, overall)}: “6” không phải câu trả lời. Hãy ghi 1, 2, 3, 4, 5, hoặc bỏ trống.`,
      expect.stringMatching(new RegExp(`^${cellName(4, overall)}: .+cột để riêng\\.$`)) as string,
      'A6: tờ số 1 đã có ở ô A3. Hãy xóa một trong hai dòng.',
      'A7: dòng này thiếu số tờ. Hãy ghi số tờ như trên phiếu giấy.',
      'A8: “13” không phải số tờ của lô này. Hãy ghi một số từ 1 đến 12.',
      expect.stringMatching(/^[A-Z]+9: “9\.999999” không phải mã thủ tục/) as string,
      expect.stringMatching(
        /^[A-Z]+10: “mất” không phải câu trả lời. Hãy ghi trống, thiếu, không rõ/,
      ) as string,
    ]);
  });

  test.each([
    ['of another lot', { lot: { ...lot, id: 'b'.repeat(15) } }, 'other-lot'],
    ['of another version', { lot: { ...lot, version: 3 } }, 'other-version'],
  ])('%s is told', async (_, change, fault) => {
    expect(readRows(await filled({ 1: good }), { ...file, ...change })).toEqual({ fault });
  });

  test('without its head, or without a column, or with one twice, is told', async () => {
    const rows = await filled({ 1: good });
    const [head = [], ...others] = rows;
    expect(readRows(others, file)).toEqual({ fault: 'not-template' });
    expect(readRows([head.slice(0, -1), ...others], file)).toEqual({ fault: 'columns' });
    expect(readRows([[...head, head[1] ?? ''], ...others], file)).toEqual({ fault: 'columns' });
    expect(readRows([], file)).toEqual({ fault: 'not-template' });
  });
});

describe('what is no file of ours', () => {
  const sheet = (cells: string) => `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
  const workbook = { name: 'xl/workbook.xml', data: '<workbook/>' };
  const withSheet = (data: string) => zipOf([workbook, { name: 'xl/worksheets/sheet1.xml', data }]);
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const encrypted = Buffer.concat([compound, Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')]);
  const bomb = { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(30 << 20) };

  test.each<[string, Buffer, object]>([
    ['nothing', Buffer.alloc(0), { fault: 'no-file' }],
    ['too much', Buffer.alloc(LOT_FILE.maxBytes + 1), { fault: 'too-large' }],
    ['a table of text', Buffer.from('to-so,cau-1\n1,5\n'), { fault: 'not-excel' }],
    ['Excel before 2007', Buffer.concat([compound, Buffer.alloc(600)]), { fault: 'old-excel' }],
    ['a file with a password', encrypted, { fault: 'password' }],
    ['half a file', template.subarray(0, template.length / 2), { fault: 'damaged' }],
    ['another zip file', zipOf([{ name: 'a.txt', data: 'a' }]), { fault: 'not-excel' }],
    ['a zip file within which nothing fits', withSheet('<worksheet'), { fault: 'damaged' }],
    ['what unpacks to too much', zipOf([workbook, bomb]), { fault: 'too-big-inside' }],
    [
      'what unpacks to more than it claims',
      zipOf([workbook, { ...bomb, claims: 100 }]),
      { fault: 'damaged' },
    ],
    [
      'too many parts',
      zipOf(Array.from({ length: 300 }, (_, n) => ({ name: `xl/${n}.xml`, data: '' }))),
      { fault: 'too-big-inside' },
    ],
    ['a cell in the last row', withSheet(sheet('<c r="A1048576"><v>1</v></c>')), { fault: 'too-many-rows' }],
    [
      'a cell in the last column',
      withSheet(sheet('<c s="1" r="XFD1"><v>1</v></c>')),
      { fault: 'too-many-rows' },
    ],
    ['a formula', withSheet(sheet('<c r="B1"/><c r="D7" s="2"><f>A1+1</f><v>2</v></c>')), { formula: 'D7' }],
    ['a formula in a plain cell', withSheet(sheet('<c r="B1"/><c r="C2"><f>A1</f></c>')), { formula: 'C2' }],
  ])('%s is told as such', async (_, bytes, expected) => {
    expect(await openWorkbook(bytes, LOT_FILE)).toEqual(expected);
  });

  test('a workbook of somebody else is told as such', async () => {
    expect(await openWorkbook(await writeXlsxFile([['a', 1]]).toBuffer(), LOT_FILE)).toEqual({
      fault: 'not-template',
    });
  });
});
