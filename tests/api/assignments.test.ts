import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snapshotOf } from '#src/assignments/snapshot.ts';
import type { Assignment, AssignmentFields } from '#src/domain/assignment.ts';
import {
  askForPostponement,
  decideOnPostponement,
  importAssignments,
  keepSnapshot,
  listSnapshotMonths,
  listSources,
  readAssignment,
  readSnapshot,
  removeAssignment,
  saveAssignment,
  showAssignment,
  splitAssignment,
  takeSheet,
} from '#src/pocketbase/assignments.ts';
import { listAssignments } from '#src/pocketbase/held-assignments.ts';
import { openWorkbook } from '#src/excel/open-workbook.ts';
import { judge } from '#src/office/assignments/asked-assignments.ts';
import { COLUMNS, HEAD_ROWS, SHEET_FILE, type SheetColumn } from '#src/office/assignments/sheet/columns.ts';
import { readSheet } from '#src/office/assignments/sheet/read-sheet.ts';
import { bringInSheet } from '#src/office/assignments/sheet/take-sheet.ts';
import { assignmentsXlsx } from '#src/office/assignments/sheet/write-sheet.ts';
import { OfficeDoor } from '#src/pocketbase/office-door.ts';
import { readPublicPlan } from '#src/pocketbase/public-plan.ts';
import type { StaffClient } from '#src/pocketbase/staff.ts';
import { readAudit } from '#src/pocketbase/staff.ts';
import { CALENDAR, day, proof } from '../unit/assignments/fixture.ts';
import { TestOffice } from './support/office.ts';
import { startPocketbase, type TestPocketbase } from './support/pocketbase-process.ts';

const MEETING = {
  kind: 'meeting',
  number: '12/TB-SNgV',
  issuedOn: '2026-06-01',
  title: 'Kết luận giao ban',
} as const;

function fields(change: Partial<AssignmentFields> = {}): AssignmentFields {
  return {
    ...{ place: '', text: 'Rà soát thủ tục', product: 'Báo cáo', unit: 'Văn phòng', person: 'Chị Hoa' },
    ...{ coUnits: ['Thanh tra'], due: day('2026-12-30'), evidence: [], doneOn: '', reason: '' },
    ...change,
  };
}

let pb: TestPocketbase;
let admin: StaffClient;
let editor: StaffClient;
let other: StaffClient;
let approver: StaffClient;
let viewer: StaffClient;
beforeAll(async () => {
  pb = await startPocketbase();
  const office = new TestOffice(pb);
  const first = await office.firstAdmin();
  admin = first.client;
  const make = async (name: string, role: 'viewer' | 'editor' | 'approver') =>
    (await office.staff(first, name, [role])).client;
  editor = await make('nguoi-soan', 'editor');
  other = await make('nguoi-soan-khac', 'editor');
  approver = await make('nguoi-duyet', 'approver');
  viewer = await make('nguoi-xem', 'viewer');
});
afterAll(() => pb.remove());

let count = 0;

/** One of its own for each test. */
async function added(change: Partial<AssignmentFields> = {}): Promise<Assignment> {
  const text = change.text ?? `Rà soát thủ tục lần ${(count += 1)}`;
  const { source } = await importAssignments(editor, MEETING, [fields({ ...change, text })]);
  const found = (await listAssignments(viewer)).find((each) => each.source === source && each.text === text);
  return read(found?.id ?? '');
}

async function read(id: string): Promise<Assignment> {
  const found = await readAssignment(viewer, id);
  if (found === null) throw new Error('The assignment is gone');
  return found;
}

describe('a document', () => {
  test('brought in twice changes nothing, and what the Office did since stays', async () => {
    const province = { ...MEETING, kind: 'province', number: '257/KH-UBND' } as const;
    const rows = [
      fields({ place: '1' }),
      fields({ place: '2', text: 'Số hóa hồ sơ' }),
      fields({ text: 'Không số' }),
    ];
    const first = await importAssignments(editor, province, rows);
    expect(first).toMatchObject({ added: 3, same: 0, different: 0 });
    const ours = (await listAssignments(viewer)).find(
      ({ place, source }) => place === '2' && source === first.source,
    );
    if (ours === undefined) throw new Error('It did not come in');
    const done = {
      ...fields({ place: '2', text: 'Số hóa hồ sơ' }),
      doneOn: '2026-08-03',
      evidence: proof('2026-08-03'),
    };
    await saveAssignment(editor, ours, done);

    const changed = fields({ place: '1', text: 'Rà soát mọi thủ tục' });
    const again = await importAssignments(other, province, [
      changed,
      ...rows.slice(1),
      fields({ place: '4' }),
    ]);
    expect(again).toEqual({ source: first.source, added: 1, same: 2, different: 1 });
    const now = (await listAssignments(viewer)).filter(({ source }) => source === first.source);
    expect(now).toHaveLength(4);
    expect(now.find(({ place }) => place === '1')?.text).toBe('Rà soát thủ tục');
    expect(now.find(({ place }) => place === '2')).toMatchObject({
      doneOn: '2026-08-03',
      evidence: done.evidence,
    });
  });

  test('with a row that cannot be is refused as a whole', async () => {
    const before = (await listSources(viewer)).length;
    const bad = fields({ due: { kind: 'day', day: 'mai' } });
    const source = { ...MEETING, number: '99/KH' };
    await expect(importAssignments(editor, source, [fields(), bad])).rejects.toMatchObject({
      reason: 'unreadable',
    });
    expect(await listSources(viewer)).toHaveLength(before);
    await expect(importAssignments(viewer, source, [])).rejects.toMatchObject({ reason: 'not-allowed' });
  });
});

test('of two people who change one assignment the second is told, and nothing is written over', async () => {
  const seen = await added();
  const mine = fields({ text: 'Lời của tôi', due: { kind: 'quarter', year: 2026, quarter: 4 } });
  await saveAssignment(editor, seen, mine);
  const late = saveAssignment(other, seen, fields({ text: 'Lời đến sau' }));
  await expect(late).rejects.toMatchObject({ reason: 'changed-since' });
  expect(await read(seen.id)).toMatchObject({ ...mine, revision: 2 });
});

test('a later date is asked for with a reason, and counts when another person has approved it', async () => {
  const seen = await added();
  const wish = { to: day('2027-01-29'), reason: 'Chờ ý kiến Bộ' };
  await expect(askForPostponement(editor, seen, { ...wish, reason: ' ' })).rejects.toMatchObject({
    reason: 'no-note',
  });
  const asked = await askForPostponement(approver, seen, wish);
  const yes = { isApproved: true, note: '' };
  await expect(decideOnPostponement(approver, asked, yes)).rejects.toMatchObject({ reason: 'same-person' });
  await expect(decideOnPostponement(editor, asked, yes)).rejects.toMatchObject({ reason: 'not-allowed' });
  await expect(askForPostponement(editor, asked, wish)).rejects.toMatchObject({ reason: 'already-asked' });

  const next = await askForPostponement(editor, await added(), wish);
  const refusal = { isApproved: false, note: '' };
  await expect(decideOnPostponement(approver, next, refusal)).rejects.toMatchObject({ reason: 'no-note' });
  await decideOnPostponement(approver, next, yes);
  const { postponements, due } = await read(next.id);
  expect(due).toEqual(day('2026-12-30'));
  expect(postponements).toMatchObject([
    { from: day('2026-12-30'), to: day('2027-01-29'), reason: 'Chờ ý kiến Bộ', state: 'approved' },
  ]);
  expect(postponements[0]?.decidedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('parts are split off, the public sees what the approver ticks, and what is wrong is removed with a reason', async () => {
  const whole = await added();
  const part = await splitAssignment(editor, whole, fields({ text: 'Phần của Phòng Lãnh sự' }));
  expect(await read(part.id)).toMatchObject({ splitFrom: whole.id, source: whole.source, isPublic: false });
  expect(await read(whole.id)).toMatchObject({ text: whole.text, splitFrom: '' });

  await expect(showAssignment(editor, whole, true)).rejects.toMatchObject({ reason: 'not-allowed' });
  const door = new OfficeDoor({ url: pb.url, token: async () => pb.officeToken });
  expect(await readPublicPlan(door)).toEqual({ documents: [], assignments: [] });
  await showAssignment(approver, whole, true);
  expect((await read(whole.id)).isPublic).toBe(true);
  const { documents, assignments } = await readPublicPlan(door);
  expect(documents).toEqual([{ id: whole.source, ...MEETING }]);
  const { id, source, text, unit, due, changedAt } = await read(whole.id);
  expect(assignments).toEqual([
    { ...{ id, source, text, unit, due, changedAt }, postponements: [], evidence: [], doneOn: '' },
  ]);

  await expect(removeAssignment(approver, part, '')).rejects.toMatchObject({ reason: 'no-note' });
  await removeAssignment(approver, part, 'Nhập hai lần');
  expect(await readAssignment(viewer, part.id)).toBeNull();
  const { rows } = await readAudit(admin, { username: '', what: 'assignment-removed', page: 1 });
  expect(rows[0]).toMatchObject({ object: part.id, note: 'Nhập hai lần · Phần của Phòng Lãnh sự' });
});

test('the snapshot of a month is kept once and never changes', async () => {
  const one = await added({ text: 'Trong bản chụp' });
  const snapshot = snapshotOf([one], { month: '2026-07', day: '2026-07-31' }, CALENDAR);
  await keepSnapshot(editor, snapshot);
  await saveAssignment(editor, one, fields({ text: 'Sửa sau' }));
  const later = snapshotOf([await read(one.id)], { month: '2026-07', day: '2026-08-05' }, CALENDAR);
  await expect(keepSnapshot(approver, later)).rejects.toMatchObject({ reason: 'decided' });
  expect(await readSnapshot(viewer, '2026-07')).toMatchObject(snapshot);
  expect(await listSnapshotMonths(viewer)).toEqual([{ month: '2026-07', takenOn: '2026-07-31' }]);
  expect(await readSnapshot(viewer, '2026-06')).toBeNull();
});

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
    const facts = { assignments, sources, today: TODAY };
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

test('the list that is held knows what others have saved, split and removed since', async () => {
  const one = await added();
  const find = async () => (await listAssignments(viewer)).find(({ id }) => id === one.id);
  const { text, revision } = await read(one.id);
  await saveAssignment(other, one, fields({ text, person: 'Anh Ba' }));
  expect(await find()).toMatchObject({ person: 'Anh Ba' });
  const seen = { id: one.id, revision: revision + 1 };
  const part = await splitAssignment(editor, seen, fields({ text: 'Một phần' }));
  await removeAssignment(approver, seen, 'Nhập hai lần');
  const now = await listAssignments(viewer);
  expect(now.map(({ id }) => id)).toContain(part.id);
  expect(await find()).toBeUndefined();
  expect(await listAssignments(viewer)).toBe(now);
});
