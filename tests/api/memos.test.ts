import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoView, readersTable } from '#src/office/memos/memo-view.ts';
import { memoTasks } from '#src/office/memos/unread-memos.ts';
import { endMemo, listMemos, listReads, markMemoRead, postMemo, readMemo } from '#src/pocketbase/memos.ts';
import { officeMemos as text } from '#src/texts/office-memos.ts';
import { TestOffice, type TestStaff } from './support/office.ts';
import { startPocketbase, type TestPocketbase } from './support/pocketbase-process.ts';

const MEETING = { title: 'Họp giao ban', text: 'Thứ Hai, 8 giờ.', until: '2026-12-07' };

let pb: TestPocketbase;
let admin: TestStaff;
let editor: TestStaff;
let approver: TestStaff;
let viewer: TestStaff;
beforeAll(async () => {
  pb = await startPocketbase();
  const office = new TestOffice(pb);
  admin = await office.firstAdmin();
  editor = await office.staff(admin, 'nguoi-soan', ['editor']);
  approver = await office.staff(admin, 'nguoi-duyet', ['approver']);
  viewer = await office.staff(admin, 'nguoi-xem', ['viewer']);
});
afterAll(() => pb.remove());

/** Asked anew, as by another request. */
const tasksOf = ({ id, client }: TestStaff) => memoTasks({ id, client });

test('everybody but its writer is reminded until they say to have read it, or it is ended', async () => {
  await expect(postMemo(viewer.client, MEETING)).rejects.toMatchObject({ reason: 'not-allowed' });
  await expect(postMemo(editor.client, { ...MEETING, text: ' ' })).rejects.toMatchObject({
    reason: 'unreadable',
  });
  const { id } = await postMemo(editor.client, MEETING);
  expect(await tasksOf(editor)).toEqual([]);
  for (const told of [admin, approver, viewer])
    expect(await tasksOf(told)).toMatchObject([
      { label: text.tasks.unread('Họp giao ban'), when: text.tasks.until('07/12/2026') },
    ]);

  await markMemoRead(viewer.client, id);
  const [first] = await listReads(editor.client, id);
  await markMemoRead(viewer.client, id);
  expect(await listReads(editor.client, id)).toEqual([first]);
  expect(await tasksOf(viewer)).toEqual([]);
  expect(await tasksOf(approver)).toHaveLength(1);

  const memo = await readMemo(viewer.client, id);
  if (memo === null) throw new Error('It is gone');
  const reads = await listReads(viewer.client, id);
  const { rows } = readersTable(memo, reads);
  expect(rows).toHaveLength(3);
  expect(rows.filter(([, at]) => at?.text === text.list.not)).toHaveLength(2);
  const { mayRead, mayEnd, count } = memoView(memo, reads, { id: editor.id, roles: ['editor'] }, {});
  expect([mayRead, mayEnd, count]).toEqual([false, true, '1/3 người đã đọc']);

  await expect(endMemo(viewer.client, id, 'Xong')).rejects.toMatchObject({ reason: 'not-allowed' });
  await expect(endMemo(approver.client, id, ' ')).rejects.toMatchObject({ reason: 'no-note' });
  await endMemo(approver.client, id, 'Đã họp');
  await expect(endMemo(editor.client, id, 'Đã họp')).rejects.toMatchObject({ reason: 'decided' });
  for (const told of [admin, approver]) expect(await tasksOf(told)).toEqual([]);
  expect(await listMemos(viewer.client, 'open')).toEqual([]);
  expect(await listMemos(viewer.client, 'all')).toMatchObject([{ id, endedReason: 'Đã họp' }]);
});
