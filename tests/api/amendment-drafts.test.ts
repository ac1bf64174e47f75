import { afterAll, beforeAll, expect, test } from 'vitest';
import { readForSite } from '#src/pocketbase/amendment-service.ts';
import {
  abandonAmendment,
  addDraft,
  holderOf,
  listAmendments,
  readAmendment,
  saveDraft,
  startAmendment,
  type PutDraft,
  putDrafts,
} from '#src/pocketbase/amendments.ts';
import { staffClient } from '#src/pocketbase/staff.ts';
import { AmendmentOffice } from './support/amendment-office.ts';

const refused = (reason: string) => ({ reason });

let office: AmendmentOffice;

beforeAll(async () => {
  office = await AmendmentOffice.open();
});
afterAll(() => office.pb.remove());

test('of two who save from the same revision the second is told, and its text is not stored', async () => {
  const { id, draft } = await office.started();
  const [first, second] = await Promise.allSettled([
    saveDraft(office.as('editor'), draft, { text: 'của tôi' }),
    saveDraft(office.as('colleague'), draft, { text: 'của bạn' }),
  ]);
  const outcomes = [first, second].map(({ status }) => status).toSorted();
  expect(outcomes).toEqual(['fulfilled', 'rejected']);
  const winner = first.status === 'fulfilled' ? 'của tôi' : 'của bạn';
  expect((await readAmendment(office.as('viewer'), id))?.drafts[0]).toMatchObject({
    text: winner,
    revision: 2,
  });
  await expect(saveDraft(office.as('editor'), draft, { text: 'cũ' })).rejects.toMatchObject(
    refused('changed-since'),
  );
});

test('a file is in one open amendment at most', async () => {
  const { id, path } = await office.started();
  const other = await startAmendment(office.as('colleague'), 'Cùng tệp');
  const twice = () => addDraft(office.as('colleague'), { amendment: other.id, path, base: 'a', text: 'b' });
  await expect(twice()).rejects.toMatchObject(refused('file-taken'));
  expect(await holderOf(office.as('colleague'), path)).toMatchObject({ amendment: id });
  await abandonAmendment(office.as('editor'), await office.seen(id), 'Thôi');
  await twice();
  expect(await holderOf(office.as('editor'), path)).toMatchObject({ amendment: other.id });
});

test('several files come into an amendment together, all of them or none', async () => {
  const { id, draft } = await office.started();
  const wanted = { path: 'bieu-mau/moi.yaml', base: null, text: 'so: 1' };
  const put = (drafts: PutDraft[], amendment = id) =>
    putDrafts(office.as('editor'), { amendment, title: 'Nhiều tệp' }, drafts);
  await expect(put([wanted, { ...wanted, path: '../a.md' }])).rejects.toMatchObject(refused('unreadable'));
  const stale = { draft: draft.id, revision: draft.revision + 5, text: 'mất' };
  await expect(put([wanted, stale])).rejects.toMatchObject(refused('changed-since'));
  await expect(put([wanted, { ...stale, revision: draft.revision }], '')).rejects.toMatchObject(
    refused('changed-since'),
  );
  expect((await readForSite(office.door, id)).drafts).toHaveLength(1);
  expect(await put([wanted, { ...stale, revision: draft.revision, text: 'cùng lúc' }])).toBe(id);
  const { drafts } = await readForSite(office.door, id);
  expect(drafts.map(({ text }) => text)).toEqual(expect.arrayContaining(['so: 1', 'cùng lúc']));
});

test('null and an empty text are kept apart, and 5 MB of text are taken whole', async () => {
  const { id } = await startAmendment(office.as('editor'), 'Nhiều tệp');
  const long = 'Điều 1. '.repeat(600_000).slice(0, 5_000_000);
  const texts = [null, '', long];
  for (const [n, text] of texts.entries())
    await addDraft(office.as('editor'), { amendment: id, path: `a/t-${n}.md`, base: text, text });
  const { drafts } = (await readAmendment(office.as('viewer'), id))!;
  expect(drafts.map(({ base, text }) => base === text && text)).toEqual(texts);
  const larger = addDraft(office.as('editor'), {
    amendment: id,
    path: 'a/b.md',
    base: null,
    text: long + long,
  });
  await expect(larger).rejects.toMatchObject(refused('too-large'));
});

test.each(['../a.md', '/a.md', 'a//b.md', 'thu-tuc/..', 'a\\b.md', ''])('%s is no path', async (path) => {
  const { id } = await startAmendment(office.as('editor'), 'Đường dẫn');
  const added = addDraft(office.as('editor'), { amendment: id, path, base: null, text: '' });
  await expect(added).rejects.toMatchObject(refused('unreadable'));
});

test('an ended token saves nothing', async () => {
  const { id, draft } = await office.started();
  const stale = staffClient(office.pb.url, `${office.people.editor.open.token}x`);
  await expect(saveDraft(stale, draft, { text: 'mất' })).rejects.toThrow('token');
  expect((await readForSite(office.door, id)).drafts[0]?.text).toBe('Lệ phí: 20');
  expect((await listAmendments(office.as('viewer'), ['draft'])).map((it) => it.id)).toContain(id);
});
