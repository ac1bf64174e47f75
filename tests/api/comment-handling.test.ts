import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommentHandling } from '#src/domain/comment-handling.ts';
import type { Tombstone } from '#src/domain/tombstone.ts';
import { MOST_HANDLED_AT_ONCE, handleComments } from '#src/pocketbase/comment-handling.ts';
import type { HandlingChange, SeenComment } from '#src/pocketbase/comment-handling.ts';
import { readComments, readWaitingComments } from '#src/pocketbase/comments.ts';
import { bury, ingest } from '#src/pocketbase/ingest.ts';
import { removeExpired } from '#src/pocketbase/retention.ts';
import { readAudit } from '#src/pocketbase/staff.ts';
import { answer, idOf } from '../unit/queue/submissions.ts';
import { TestOffice } from './support/office.ts';
import type { TestStaff } from './support/office.ts';
import { startPocketbase } from './support/pocketbase-process.ts';
import type { TestPocketbase } from './support/pocketbase-process.ts';

const AUGUST = { from: '2026-08-01', before: '2026-09-01' };
const NOTHING: HandlingChange = { state: null, addTag: null, removeTag: null, assignee: null, note: null };
const MANY = 450;

let pb: TestPocketbase;
let admin: TestStaff;
let editor: TestStaff;
let viewer: TestStaff;

beforeAll(async () => {
  pb = await startPocketbase();
  const office = new TestOffice(pb);
  admin = await office.firstAdmin();
  editor = await office.staff(admin, 'nguoi-soan', ['editor']);
  viewer = await office.staff(admin, 'nguoi-xem', ['viewer']);
  const comments = Array.from({ length: MANY }, (_, n) => answer(n, { comment: `Ý kiến ${n}` }));
  await ingest(pb.url, pb.token, [...comments, answer(MANY)]);
});
afterAll(() => pb.remove());

/** What was done about the comments of August. */
async function handledIn({ client }: TestStaff): Promise<CommentHandling[]> {
  return (await readComments(client, AUGUST)).flatMap(({ handling }) => handling ?? []);
}

const seen = (n: number, revision = 0): SeenComment => ({ id: idOf(n), collection: 'answers', revision });
const change = (more: Partial<HandlingChange>): HandlingChange => ({ ...NOTHING, ...more });

test('an editor notes state, tag, who and what was done; it stands in the audit trail', async () => {
  const first = change({ state: 'looking', addTag: 'thoi-gian-cho', assignee: 'Chị Hoa' });
  expect(await handleComments(editor.client, [seen(1)], first)).toEqual({ changed: 1, left: 0 });
  const second = change({
    state: 'done',
    addTag: 'khen',
    removeTag: 'thoi-gian-cho',
    note: 'Đã mở thêm quầy',
  });
  expect(await handleComments(editor.client, [seen(1, 1)], second)).toEqual({ changed: 1, left: 0 });
  expect(await handledIn(viewer)).toMatchObject([
    {
      comment: idOf(1),
      state: 'done',
      tags: ['khen'],
      assignee: 'Chị Hoa',
      note: 'Đã mở thêm quầy',
      revision: 2,
    },
  ]);
  const { rows } = await readAudit(admin.client, { username: '', what: 'comment-handled', page: 1 });
  expect(rows.map(({ object, note }) => [object, note])).toEqual([
    [idOf(1), 'done · +khen · -thoi-gian-cho · Đã mở thêm quầy'],
    [idOf(1), 'looking · +thoi-gian-cho · Chị Hoa'],
  ]);
});

test('what somebody else has changed since, and a comment that is gone or never was, are left as they are', async () => {
  const late = [seen(1, 1), seen(2), seen(MANY), seen(MANY + 7)];
  const result = await handleComments(editor.client, late, change({ assignee: 'Anh Nam' }));
  expect(result).toEqual({ changed: 1, left: 3 });
  const handled = await handledIn(viewer);
  const assignees = handled.map(({ comment, assignee }) => [comment, assignee]);
  expect(Object.fromEntries(assignees)).toEqual({ [idOf(1)]: 'Chị Hoa', [idOf(2)]: 'Anh Nam' });
});

test('nothing is done without a note of what was done, and none of the others either', async () => {
  const before = await handledIn(viewer);
  // The first of them has a note by now.
  const comments = [seen(1, 2), seen(3), seen(4)];
  const done = change({ state: 'done', addTag: 'cho-lau' });
  await expect(handleComments(editor.client, comments, done)).rejects.toThrow('no-note');
  expect(before).toHaveLength(2);
  expect(await handledIn(viewer)).toEqual(before);
});

test('hundreds are handled in one go, a viewer handles none', async () => {
  const all = Array.from({ length: MANY - 10 }, (_, n) => seen(n + 10));
  await expect(handleComments(viewer.client, all, change({ state: 'looking' }))).rejects.toThrow(
    'not-allowed',
  );
  expect(await handleComments(editor.client, all, change({ state: 'looking' }))).toEqual({
    changed: MANY - 10,
    left: 0,
  });
});

test('more than a thousand are refused as a whole', async () => {
  const all = Array.from({ length: MOST_HANDLED_AT_ONCE + 1 }, () => seen(6));
  await expect(handleComments(editor.client, all, change({ state: 'looking' }))).rejects.toThrow(
    'unreadable',
  );
  expect((await handledIn(viewer)).map(({ comment }) => comment)).not.toContain(idOf(6));
});

test.each([
  ['an unknown state', { state: 'x' }],
  ['a tag that is no word', { addTag: 'Thời gian' }],
  ['too long a note', { note: 'x'.repeat(1001) }],
])('%s is refused', async (_, more) => {
  const wrong = change(more as Partial<HandlingChange>);
  await expect(handleComments(editor.client, [seen(5)], wrong)).rejects.toThrow('unreadable');
});

test('what was done about a comment goes with it: withdrawn, erased, or kept long enough', async () => {
  const stones: Tombstone[] = [
    { id: idOf(10), collection: 'answers', part: 'record', day: '2026-08-03' },
    { id: idOf(11), collection: 'answers', part: 'text', day: '2026-08-03' },
  ];
  const door = { url: pb.url, token: pb.token };
  await bury(door, stones, AbortSignal.timeout(10_000));
  const left = (await handledIn(viewer)).map(({ comment }) => comment);
  expect(left).not.toContain(idOf(10));
  expect(left).not.toContain(idOf(11));
  expect(left).toContain(idOf(12));
  await (await pb.superuser()).collection('answers').delete(idOf(12));
  const days = {
    today: '2026-08-04',
    oldestComment: '2025-08-04',
    oldestPageCount: '2023-08-04',
    oldestDossierMonth: '2026-05',
  };
  await removeExpired(pb.url, pb.token, days);
  const after = (await handledIn(viewer)).map(({ comment }) => comment);
  expect(after).toEqual(left.filter((id) => id !== idOf(12)));
});

test('what nobody has looked at waits, whatever its day and however much is newer, and no answer without a word', async () => {
  const late = [600, 601].map((n) => answer(n, { day: '2024-02-29', comment: `Chờ lâu ${n}` }));
  await ingest(pb.url, pb.token, [...late, answer(602, { day: '2024-02-29' })]);
  const newer = Array.from({ length: 1000 }, (_, n) => answer(n + 1000, { comment: 'Mới' }));
  await ingest(pb.url, pb.token, newer);
  const waiting = async () =>
    (await readWaitingComments(viewer.client))
      .map(({ text }) => text)
      .filter((text) => text === '' || text.startsWith('Chờ'));
  expect((await waiting()).sort()).toEqual(['Chờ lâu 600', 'Chờ lâu 601']);
  const before = await readWaitingComments(viewer.client);
  expect(before.at(-1)?.day).toBe('2024-02-29');
  await handleComments(editor.client, [seen(600)], change({ state: 'looking' }));
  await handleComments(editor.client, [seen(601)], change({ addTag: 'khen' }));
  expect(await waiting()).toEqual(['Chờ lâu 601']);
  const after = await readWaitingComments(viewer.client);
  expect(after).toEqual(before.filter(({ id }) => id !== idOf(600)));
});
