import fc from 'fast-check';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Assignment, AssignmentSource } from '#src/domain/assignment.ts';
import { openWorkbook } from '#src/excel/open-workbook.ts';
import { unzip } from '#src/lib/unzip.ts';
import { judge } from '#src/office/assignments/asked-assignments.ts';
import { readCell, writeCell } from '#src/office/assignments/sheet/cell-text.ts';
import { COLUMNS, HEAD_ROWS, SHEET_FILE, type SheetColumn } from '#src/office/assignments/sheet/columns.ts';
import { readSheet } from '#src/office/assignments/sheet/read-sheet.ts';
import { assignmentsXlsx } from '#src/office/assignments/sheet/write-sheet.ts';
import { cleanText } from '#src/survey/clean-text.ts';
import { assignment, CALENDAR, day, proof } from '../assignments/fixture.ts';

const TODAY = '2026-07-10';
const sources: AssignmentSource[] = [
  { id: 's', kind: 'meeting', number: '12/TB-SNgV', issuedOn: '2026-06-01', title: 'Kết luận giao ban' },
];
const idOf = (n: number): string => `a${n}`.padEnd(15, 'x');
const plain = assignment({ id: idOf(1), evidence: proof('2026-06-20'), doneOn: '2026-06-20' });
const odd = assignment({
  ...{ id: idOf(2), text: '=SUM(A1:A9)', product: '- Báo cáo\n- Danh sách', reason: "'=1+1", person: '@Hoa' },
  ...{ due: { kind: 'quarter', year: 2026, quarter: 3 }, coUnits: ['Thanh tra', '+84'], revision: 7 },
});

async function rowsOf(all: readonly Assignment[]): Promise<string[][]> {
  const judged = all.map((each) => judge(each, TODAY, CALENDAR));
  const workbook = await openWorkbook(await assignmentsXlsx(judged, sources), SHEET_FILE);
  if (!('rows' in workbook)) throw new Error(JSON.stringify(workbook));
  return workbook.rows;
}

const rows = await rowsOf([plain, odd]);
const doubt = (what: string) => (what === '/khong-co' ? 'không có trang này' : null);
const facts = { assignments: [plain, odd], sources, today: TODAY, doubt };
const place = (column: SheetColumn): number => COLUMNS.indexOf(column);

/** The file with some cells written anew: by row, counted from the first assignment. */
function read(cells: Record<number, Partial<Record<SheetColumn, string>>>, against = facts) {
  const changed = rows.map((row) => [...row]);
  for (const [row, words] of Object.entries(cells))
    for (const [column, word] of Object.entries(words)) {
      const line = (changed[HEAD_ROWS + Number(row)] ??= []);
      line[place(column as SheetColumn)] = word;
    }
  return readSheet(changed, against);
}

const NEW = {
  ...{ kind: 'Kết luận họp', number: '15/TB', issuedOn: '05/7/2026', title: 'Giao ban tháng 7' },
  ...{ text: 'Số hóa', due: 'Quý IV/2026', unit: 'Văn phòng' },
};

test('a file that comes back as it went wants nothing, whatever changed meanwhile', async () => {
  expect(read({})).toEqual({ changed: [], added: [], untouched: 2 });
  const since = { ...plain, text: 'Người khác đã sửa', revision: 2 };
  expect(read({}, { ...facts, assignments: [since, odd] })).toMatchObject({ changed: [], untouched: 2 });
});

test('no cell is a formula, neither in Excel nor in a CSV that Excel makes of it', async () => {
  const bytes = await assignmentsXlsx([judge(odd, TODAY, CALENDAR)], sources);
  const unpacked = await unzip(bytes);
  if (!('parts' in unpacked)) throw new Error(unpacked.fault);
  for (const [path, part] of unpacked.parts)
    if (path.endsWith('.xml')) expect(part.toString(), path).not.toMatch(/<f[ >]|<t[^>]*>[=@]/);
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', '=', "'=", "''-", '+', '@', '＝'), (rest, start) => {
      const text = cleanText(start + rest);
      expect(writeCell(text)).not.toMatch(/^[=+\-@＝＋－＠]/);
      expect(readCell(writeCell(text))).toBe(text);
    }),
  );
});

test('what was changed is told with how it was seen, and new rows with their document', () => {
  const sheet = read({ 0: { unit: 'Thanh tra', doneOn: '2026-06-21' }, 2: NEW });
  if (!('changed' in sheet)) throw new Error(JSON.stringify(sheet));
  const [change] = sheet.changed;
  expect(change?.code).toMatchObject({ id: plain.id, revision: 1 });
  expect(change?.typed).toMatchObject({ unit: 'Thanh tra', doneOn: '2026-06-21', text: plain.text });
  expect(sheet.added).toMatchObject([
    {
      row: 5,
      source: { kind: 'meeting', number: '15/TB', issuedOn: '2026-07-05', title: 'Giao ban tháng 7' },
      typed: { text: 'Số hóa', due: 'Quý IV/2026' },
    },
  ]);
  expect(sheet.untouched).toBe(1);
});

describe('what is wrong is told at its cell', () => {
  const code = rows[HEAD_ROWS]?.[0] ?? '';
  const cellsOf = (cells: Parameters<typeof read>[0]) => {
    const sheet = read(cells);
    return 'errors' in sheet ? sheet.errors.map(({ cell }) => cell) : [];
  };
  const at = (column: SheetColumn, row: number): string => `${String.fromCharCode(65 + place(column))}${row}`;

  test.each([
    [{ 0: { due: 'sớm nhất có thể' } }, [at('due', 3)]],
    [{ 0: { doneOn: '31/6/2026' } }, [at('doneOn', 3)]],
    [{ 0: { doneOn: '11/7/2026' } }, [at('doneOn', 3)]],
    [{ 0: { evidence: '12/BC\n/khong-co' } }, [at('evidence', 3)]],
    [{ 1: { text: '' } }, [at('text', 4)]],
    [{ 1: { title: 'Văn bản khác' } }, [at('title', 4)]],
    [{ 0: { code: 'abc' } }, ['A3']],
    [{ 0: { code: code.replace(/^.{15}/, 'z'.repeat(15)) } }, ['A3']],
    [{ 2: { code } }, ['A5']],
    [{ 2: { ...NEW, kind: 'Họp', issuedOn: '', title: '' } }, ['B5', 'D5', 'E5']],
    [{ 2: NEW, 3: { ...NEW, unit: 'Thanh tra' } }, [at('text', 6)]],
  ] satisfies [Parameters<typeof read>[0], string[]][])('%j', (cells, expected) => {
    expect(cellsOf(cells)).toEqual(expected);
  });

  test('and without columns, or rows, as a whole', async () => {
    expect(readSheet([(rows[0] ?? []).slice(0, -3)], facts)).toEqual({ fault: 'columns' });
    expect(readSheet(rows.slice(0, HEAD_ROWS), facts)).toEqual({ fault: 'empty' });
    const other = await writeXlsxFile([{ data: [['a', 'b']] }]).toBuffer();
    expect(await openWorkbook(other, SHEET_FILE)).toEqual({ fault: 'not-template' });
  });
});

test('days stay the days of their calendar, through a leap year as well', async () => {
  const leap = assignment({ id: idOf(3), due: day('2028-02-29'), doneOn: '2028-02-29' });
  const [, , row = []] = await rowsOf([leap]);
  expect([row[place('due')], row[place('doneOn')]]).toEqual(['29/02/2028', '29/02/2028']);
});
