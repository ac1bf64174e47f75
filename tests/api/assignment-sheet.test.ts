import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assignment } from '#src/domain/assignment.ts';
import { openWorkbook } from '#src/excel/open-workbook.ts';
import { judge } from '#src/office/assignments/asked-assignments.ts';
import { COLUMNS, HEAD_ROWS, SHEET_FILE, type SheetColumn } from '#src/office/assignments/sheet/columns.ts';
import { readSheet } from '#src/office/assignments/sheet/read-sheet.ts';
import { bringInSheet } from '#src/office/assignments/sheet/take-sheet.ts';
import { assignmentsXlsx } from '#src/office/assignments/sheet/write-sheet.ts';
import { listSources, saveAssignment, takeSheet } from '#src/pocketbase/assignments.ts';
import { listAssignments } from '#src/pocketbase/held-assignments.ts';
import { CALENDAR } from '../unit/assignments/fixture.ts';
import {
  type AssignmentOffice,
  fields,
  MEETING,
  startAssignmentOffice,
} from './support/assignment-office.ts';

let office: AssignmentOffice;
let { editor, other, viewer, added, read } = {} as AssignmentOffice;
beforeAll(async () => {
  office = await startAssignmentOffice();
  ({ editor, other, viewer, added, read } = office);
});
afterAll(() => office.pb.remove());

describe('an Excel file', () => {
  const TODAY = '2026-07-10';
  const NEW = {
    kind: 'Kết luận họp',
    number: '7/TB',
    issuedOn: '05/7/2026',
    title: 'Giao ban',
    due: 'Quý IV/2026',
  };

  /** The file of some assignments as it comes back with cells written anew, by row. */
  async function sheetOf(some: Assignment[], cells: Record<number, Partial<Record<SheetColumn, string>>>) {
    const sources = await listSources(viewer);
    const judged = some.map((each) => judge(each, TODAY, CALENDAR));
    const workbook = await openWorkbook(await assignmentsXlsx(judged, sources), SHEET_FILE);
    if (!('rows' in workbook)) throw new Error(JSON.stringify(workbook));
    for (const [row, words] of Object.entries(cells))
      for (const [column, word] of Object.entries(words))
        (workbook.rows[HEAD_ROWS + Number(row)] ??= [])[COLUMNS.indexOf(column as SheetColumn)] = word;
    return workbook.rows;
  }

  async function take(rows: string[][]) {
    const [assignments, sources] = [await listAssignments(editor), await listSources(editor)];
    const facts = { assignments, sources, today: TODAY, doubt: () => null };
    const sheet = readSheet(rows, facts);
    if (!('changed' in sheet)) throw new Error(JSON.stringify(sheet));
    const taken = await bringInSheet(editor, sheet, facts);
    if (taken === 'too-many') throw new Error(taken);
    return taken;
  }

  test('sent twice doubles and loses nothing, and writes over nobody', async () => {
    const [first, second, third] = [await added(), await added(), await added()];
    const rows = await sheetOf([first, second, third], {
      0: { unit: 'Thanh tra', evidence: '12/BC', doneOn: '09/7/2026' },
      1: { reason: 'Lời trong tệp' },
      3: { ...NEW, place: '1', text: 'Việc thứ nhất', person: 'Anh Nam' },
      4: { ...NEW, text: 'Việc không số' },
    });
    await saveAssignment(other, second, fields({ text: second.text, reason: 'Lời đến trước' }));
    await saveAssignment(other, third, fields({ text: third.text, reason: 'Không ai sửa trong tệp' }));
    const before = (await listAssignments(viewer)).length;

    const taken = await take(rows);
    expect(taken).toMatchObject({ added: 2, saved: 1, same: 1, left: [{ row: 4, why: 'changed' }] });
    expect(taken.left[0]?.kept).toMatchObject({ reason: 'Lời đến trước' });
    expect(await read(first.id)).toMatchObject({
      ...{ unit: 'Thanh tra', doneOn: '2026-07-09', revision: 2 },
      evidence: [{ kind: 'publication', what: '12/BC', addedOn: TODAY }],
    });
    expect(await read(second.id)).toMatchObject({ reason: 'Lời đến trước', revision: 2 });
    expect(await read(third.id)).toMatchObject({ reason: 'Không ai sửa trong tệp', revision: 2 });

    expect(await take(rows)).toMatchObject({ added: 0, saved: 0, same: 4, left: [{ row: 4 }] });
    const now = await listAssignments(viewer);
    expect(now).toHaveLength(before + 2);
    expect((await read(first.id)).revision).toBe(2);

    const born = now.find(({ text }) => text === 'Việc thứ nhất');
    if (born === undefined) throw new Error('It did not come in');
    expect(born).toMatchObject({ person: 'Anh Nam', due: { kind: 'quarter', year: 2026, quarter: 4 } });
    await saveAssignment(other, born, fields({ place: '1', text: 'Việc thứ nhất', person: 'Chị Lan' }));
    expect((await take(rows)).left).toMatchObject([{ row: 4 }, { row: 6, why: 'different' }]);
    expect((await read(born.id)).person).toBe('Chị Lan');
  });

  test('is kept whole or not at all, and by nobody who only reads', async () => {
    const seen = await added();
    const good = { id: seen.id, revision: seen.revision, fields: fields({ text: 'Sẽ không có' }) };
    const bad = { source: MEETING, rows: [fields({ due: { kind: 'day', day: 'mai' } })] };
    const sheet = { changed: [good], documents: [bad] };
    await expect(takeSheet(editor, sheet)).rejects.toMatchObject({ reason: 'unreadable' });
    await expect(takeSheet(viewer, { changed: [good], documents: [] })).rejects.toMatchObject({
      reason: 'not-allowed',
    });
    expect(await read(seen.id)).toMatchObject({ text: seen.text, revision: seen.revision });
    const gone = { ...good, id: 'z'.repeat(15) };
    const late = { ...good, revision: 9 };
    expect(await takeSheet(editor, { changed: [gone, late], documents: [] })).toEqual({
      changed: ['gone', 'changed-since'],
      documents: [],
    });
  });
});
