import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Amendment } from '#src/domain/amendment.ts';
import { addDays } from '#src/lib/add-days.ts';
import { vietnamDay } from '#src/lib/vietnam-time.ts';
import {
  endPreviewLink,
  listPreviewLinks,
  listSeenCommits,
  makePreviewLink,
  markCommitSeen,
  nameDeputy,
  noteRollBack,
} from '#src/pocketbase/amendment-review.ts';
import {
  addRemarks,
  amendmentsIn,
  beginDue,
  dueAmendments,
  markFailed,
  openLink,
  readForSite,
} from '#src/pocketbase/amendment-service.ts';
import {
  addDraft,
  commentOnAmendment,
  decideOnAmendment,
  describeAmendment,
  holderOf,
  markPublishing,
  markPublishingAlone,
  readAmendmentEvents,
  removeDraft,
  reviewPublished,
  saveDraft,
  scheduleAmendment,
  startAmendment,
  submitAmendment,
  takeBackAmendment,
} from '#src/pocketbase/amendments.ts';
import { changeAccount, readAudit } from '#src/pocketbase/staff.ts';
import { ACTS, ALLOWED, type Act } from './support/amendment-acts.ts';
import { AmendmentOffice, type Who } from './support/amendment-office.ts';

const BASIS = { document: '12/2026/NQ-HĐND', issuedOn: '2026-11-02', source: '' };
const TODAY = vietnamDay(new Date());
const refused = (reason: string) => ({ reason });

let office: AmendmentOffice;

beforeAll(async () => {
  office = await AmendmentOffice.open();
});
afterAll(() => office.pb.remove());

describe('who may do what in which state', () => {
  const rows = Object.entries(ALLOWED).flatMap(([state, byPerson]) =>
    Object.entries({ ...byPerson, viewer: [], admin: [] }).map(
      ([who, allowed]) => [state, who, allowed] as [Amendment['state'], Who, readonly Act[]],
    ),
  );

  test.each(rows)('%s as %s', async (state, who, allowed) => {
    // What is refused leaves everything as it was, so one amendment serves for all of it.
    const id = await office.inState(state);
    const before = await readForSite(office.door, id);
    for (const act of Object.keys(ACTS) as Act[])
      if (!allowed.includes(act)) await expect(ACTS[act](office, who, id), act).rejects.toThrow('refused');
    expect(await readForSite(office.door, id)).toEqual(before);
    for (const act of allowed) await ACTS[act](office, who, await office.inState(state));
  });
});

test('a change goes from draft to live by two people, and history and audit trail tell each step', async () => {
  const { id, path } = await office.started();
  await office.submit(id);
  await office.approve(id);
  await markPublishing(office.as('editor'), await office.seen(id));
  await office.publish(id);
  await office.publish(id);
  expect(await office.seen(id)).toMatchObject({
    state: 'published',
    startedUsername: 'nguoi-soan',
    submittedName: 'nguoi-soan',
    decidedName: 'nguoi-duyet',
    commit: 'c'.repeat(40),
    release: 'r-1',
  });
  const events = await readAmendmentEvents(office.as('viewer'), id);
  expect(events.map(({ number, what, name }) => [number, what, name])).toEqual([
    [1, 'started', 'nguoi-soan'],
    [2, 'file-added', 'nguoi-soan'],
    [3, 'submitted', 'nguoi-soan'],
    [4, 'approved', 'nguoi-duyet'],
    [5, 'publishing', 'nguoi-soan'],
    [6, 'published', ''],
  ]);
  const { rows } = await readAudit(office.as('admin'), { username: '', what: '', page: 1 });
  const told = rows.filter(({ object }) => object === id).map(({ what, who }) => [what, who]);
  expect(told).toEqual([
    ['amendment-published', 'site'],
    ['amendment-publishing', office.people.editor.id],
    ['amendment-approved', office.people.approver.id],
    ['amendment-submitted', office.people.editor.id],
  ]);
  // Its file is free for the next one.
  expect(await holderOf(office.as('editor'), path)).toBeNull();
});

test('nobody approves what they have started, changed or sent for review', async () => {
  const { id } = await office.started('approver');
  await office.submit(id, 'editor');
  await expect(office.approve(id)).rejects.toMatchObject(refused('same-person'));
  const second = await office.started('editor');
  await saveDraft(office.as('approver'), second.draft, { text: 'sửa hộ' });
  await office.submit(second.id, 'editor');
  await expect(office.approve(second.id)).rejects.toMatchObject(refused('same-person'));
  // Even when what they had brought in was taken out again.
  const third = await office.started('editor');
  const path = 'phi/le-phi.yaml';
  await removeDraft(
    office.as('approver'),
    await addDraft(office.as('approver'), { amendment: third.id, path, base: null, text: 'a: 1' }),
  );
  await office.submit(third.id, 'editor');
  await expect(office.approve(third.id)).rejects.toMatchObject(refused('same-person'));
  expect((await office.seen(third.id)).state).toBe('waiting');
});

test('who decides decides about what was seen: a later save makes the decision void', async () => {
  const { id, draft } = await office.started();
  const old = await office.seen(id);
  await saveDraft(office.as('editor'), draft, { text: 'sau khi xem' });
  const late = submitAmendment(office.as('editor'), old, { note: '', changesLaw: false });
  await expect(late).rejects.toMatchObject(refused('changed-since'));
  await office.submit(id);
  const waiting = await office.seen(id);
  await takeBackAmendment(office.as('editor'), waiting);
  await office.submit(id);
  const decided = decideOnAmendment(office.as('approver'), waiting, { isApproved: true, note: '' });
  await expect(decided).rejects.toMatchObject(refused('changed-since'));
});

test('a change of the law’s words needs its document, and an empty amendment goes nowhere', async () => {
  const { id } = await office.started();
  await expect(office.submit(id, 'editor', true)).rejects.toMatchObject(refused('no-basis'));
  await describeAmendment(office.as('editor'), await office.seen(id), { title: 'Giảm lệ phí', basis: BASIS });
  await office.submit(id, 'editor', true);
  expect(await office.seen(id)).toMatchObject({
    state: 'waiting',
    title: 'Giảm lệ phí',
    basis: BASIS,
    changesLaw: true,
  });
  const empty = await startAmendment(office.as('editor'), 'Trống');
  await expect(office.submit(empty.id)).rejects.toMatchObject(refused('no-draft'));
  await expect(startAmendment(office.as('editor'), '  ')).rejects.toMatchObject(refused('no-title'));
});

test('publishing without review takes its own permission and a reason, and waits for somebody else', async () => {
  const { id } = await office.started();
  const alone = async (reason: string) =>
    markPublishingAlone(office.as('editor'), await office.seen(id), { reason, changesLaw: false });
  await expect(alone('Gấp')).rejects.toMatchObject(refused('not-allowed'));
  await changeAccount(office.as('admin'), { id: office.people.editor.id, publishesAlone: true });
  await expect(alone(' ')).rejects.toMatchObject(refused('no-note'));
  await alone('Số điện thoại sai');
  await markFailed(office.door, id, { kind: 'refused', sentences: ['Thiếu nguồn.'], paths: [] });
  expect(await office.seen(id)).toMatchObject({
    state: 'draft',
    unreviewedReason: '',
    trouble: { kind: 'refused' },
  });
  await alone('Số điện thoại sai');
  await office.publish(id);
  const review = async (who: Who) => reviewPublished(office.as(who), await office.seen(id), 'Đúng');
  await expect(review('editor')).rejects.toMatchObject(refused('not-allowed'));
  await review('approver');
  await expect(review('approver')).rejects.toMatchObject(refused('decided'));
  expect(await office.seen(id)).toMatchObject({
    decidedName: 'nguoi-duyet',
    unreviewedReason: 'Số điện thoại sai',
  });
  const { rows } = await readAudit(office.as('admin'), {
    username: '',
    what: 'publishing-alone-given',
    page: 1,
  });
  expect(rows.map(({ object }) => object)).toEqual(['nguoi-soan']);
  await changeAccount(office.as('admin'), { id: office.people.editor.id, publishesAlone: false });
});

test('a deputy decides for its days, but not about what the approver or the deputy has written', async () => {
  const { id } = await office.started('editor');
  await office.submit(id);
  const own = await office.started('colleague');
  await office.submit(own.id, 'colleague');
  const ofApprover = await office.started('approver');
  await office.submit(ofApprover.id, 'approver');
  await expect(office.approve(id, 'colleague')).rejects.toMatchObject(refused('not-allowed'));
  const days = (from: string, until: string) =>
    nameDeputy(office.as('approver'), { deputy: office.people.colleague.id, from, until });
  await expect(days(addDays(TODAY, -9), addDays(TODAY, -1))).rejects.toMatchObject(refused('days'));
  await days(addDays(TODAY, 1), addDays(TODAY, 2));
  await expect(office.approve(id, 'colleague')).rejects.toMatchObject(refused('not-allowed'));
  await days(addDays(TODAY, -1), TODAY);
  await expect(office.approve(own.id, 'colleague')).rejects.toMatchObject(refused('same-person'));
  await expect(office.approve(ofApprover.id, 'colleague')).rejects.toMatchObject(refused('same-person'));
  await office.approve(id, 'colleague');
  expect(await office.seen(id)).toMatchObject({ state: 'approved', decidedName: 'dong-nghiep' });
});

test('what is due is published by the site, and what failed is approved as before', async () => {
  const id = await office.inState('scheduled');
  expect(await dueAmendments(office.door, new Date())).toEqual([]);
  expect((await dueAmendments(office.door, new Date('2999-01-02'))).map((it) => it.id)).toContain(id);
  await expect(beginDue(office.door, id)).rejects.toMatchObject(refused('amendment-state'));
  const past = scheduleAmendment(office.as('editor'), await office.seen(id), '2020-01-01T00:00:00.000Z');
  await expect(past).rejects.toMatchObject(refused('past'));
  await (
    await office.pb.superuser()
  )
    .collection('amendments')
    .update(id, { publishAt: '2026-01-01T00:00:00.000Z' });
  await beginDue(office.door, id);
  expect((await amendmentsIn(office.door, ['publishing'])).map((it) => it.id)).toContain(id);
  await markFailed(office.door, id, { kind: 'conflict', sentences: [], paths: ['thu-tuc/to.md'] });
  expect(await office.seen(id)).toMatchObject({ state: 'approved', trouble: { paths: ['thu-tuc/to.md'] } });
});

test('a preview link leads there until it ends, and what its reader says is in the history', async () => {
  const { id, path } = await office.started();
  const [hash, now] = ['a'.repeat(64), new Date('2026-12-01')];
  const link = await makePreviewLink(office.as('editor'), {
    id,
    hash,
    expiresAt: '2026-12-02T00:00:00.000Z',
  });
  expect((await openLink(office.door, hash, now)).drafts[0]).toMatchObject({ path, text: 'Lệ phí: 20' });
  const [name, remark] = ['Sở Tài chính', { path, field: 'phi', note: 'Đúng' }];
  const twice = addRemarks(office.door, { hash, now }, { name, remarks: [remark, { ...remark, note: ' ' }] });
  await expect(twice).rejects.toMatchObject(refused('no-note'));
  await addRemarks(office.door, { hash, now }, { name, remarks: [remark] });
  await commentOnAmendment(office.as('editor'), { id, path: '', field: '', note: 'Cảm ơn' });
  const events = await readAmendmentEvents(office.as('viewer'), id);
  expect(events.slice(-2)).toMatchObject([
    { who: '', ...remark },
    { what: 'commented', note: 'Cảm ơn' },
  ]);
  const gone = (at: Date) =>
    expect(openLink(office.door, hash, at)).rejects.toMatchObject(refused('link-gone'));
  await gone(new Date('2026-12-03'));
  expect(JSON.stringify(await listPreviewLinks(office.as('editor'), id))).not.toContain(hash);
  await endPreviewLink(office.as('editor'), link);
  await gone(now);
});

test('who decides brings releases back, and who edits says that a hand edit was looked at', async () => {
  await expect(noteRollBack(office.as('editor'), 'r-1')).rejects.toMatchObject(refused('not-allowed'));
  await noteRollBack(office.as('approver'), 'r-1');
  const commit = 'd'.repeat(40);
  await markCommitSeen(office.as('editor'), commit, 'Đúng');
  await markCommitSeen(office.as('approver'), commit, '');
  expect([...(await listSeenCommits(office.as('viewer')))]).toEqual([commit]);
});
