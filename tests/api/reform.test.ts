import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InitiativeFields, PlanFields } from '#src/domain/simplification.ts';
import { startAmendment } from '#src/pocketbase/amendments.ts';
import {
  decideOnReview,
  listInitiatives,
  listPlans,
  listReviews,
  NEW_RECORD,
  noteCarried,
  readInitiative,
  readReview,
  recogniseInitiative,
  removeInitiative,
  removeReview,
  reopenReview,
  saveInitiative,
  savePlan,
  saveReview,
} from '#src/pocketbase/reform.ts';
import { readAudit, type StaffClient } from '#src/pocketbase/staff.ts';
import { BASIS, review } from '../unit/simplification/fixture.ts';
import { TestOffice } from './support/office.ts';
import { startPocketbase, type TestPocketbase } from './support/pocketbase-process.ts';

const plan: PlanFields = {
  ...{ document: '12/KH-SNgV', issuedOn: '2027-01-15', ground: '', proceduresRate: 30, costRate: null },
};
const idea: InitiativeFields = {
  ...{ title: 'Mẫu điền sẵn', authors: 'Chị Hoa\nAnh Nam', unit: 'Văn phòng', content: '', effect: '' },
  ...{ appliedOn: '2026-05-01', evidence: '' },
};
const decision = {
  ...{ isApproved: true, document: '2816/QĐ-UBND', issuedOn: '2027-11-20', note: '', basis: BASIS },
};

let pb: TestPocketbase;
let admin: StaffClient;
let editor: StaffClient;
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
  approver = await make('nguoi-duyet', 'approver');
  viewer = await make('nguoi-xem', 'viewer');
});
afterAll(() => pb.remove());

const about = { year: 2027, code: '3.000604', name: 'Xin phép hội thảo', fields: review() };

describe('the review of a procedure', () => {
  test('stands once in a year, and of two who change it the second is told', async () => {
    const made = await saveReview(editor, NEW_RECORD, about);
    await expect(saveReview(approver, NEW_RECORD, about)).rejects.toMatchObject({ reason: 'already-there' });
    await saveReview(approver, made, { ...about, fields: review({ unit: 'Của người thứ nhất' }) });
    const late = saveReview(editor, made, { ...about, fields: review({ unit: 'Đến sau' }) });
    await expect(late).rejects.toMatchObject({ reason: 'changed-since' });
    const [kept, ...more] = await listReviews(viewer, 2027);
    expect(more).toEqual([]);
    expect(kept).toMatchObject({
      ...{ code: '3.000604', revision: 2, decision: null, amendment: '' },
      fields: review({ unit: 'Của người thứ nhất' }),
    });
    expect(await listReviews(viewer, 2026)).toEqual([]);
  });

  test('is decided by an approver, with the figures it rests on, and is then left alone until it is opened again', async () => {
    const made = await saveReview(editor, NEW_RECORD, { ...about, year: 2028 });
    await expect(decideOnReview(editor, made, decision)).rejects.toMatchObject({ reason: 'not-allowed' });
    const amendment = await startAmendment(editor, 'Đơn giản hóa');
    await expect(noteCarried(editor, made, amendment.id)).rejects.toMatchObject({ reason: 'not-decided' });

    const decided = await decideOnReview(approver, made, decision);
    expect((await readReview(viewer, made.id))?.decision).toMatchObject(decision);
    await expect(saveReview(editor, decided, { ...about, year: 2028 })).rejects.toMatchObject({
      reason: 'decided',
    });
    await expect(removeReview(approver, decided, 'nhầm')).rejects.toMatchObject({ reason: 'decided' });
    const carried = await noteCarried(editor, decided, amendment.id);
    expect((await readReview(viewer, made.id))?.amendment).toBe(amendment.id);

    await expect(reopenReview(approver, carried, ' ')).rejects.toMatchObject({ reason: 'no-note' });
    const open = await reopenReview(approver, carried, 'Quyết định bị thu hồi');
    expect(await readReview(viewer, made.id)).toMatchObject({ decision: null, amendment: '' });
    await removeReview(approver, open, 'Không rà soát nữa');
    expect(await readReview(viewer, made.id)).toBeNull();
  });

  test('that cannot be is refused as a whole', async () => {
    const bad = [
      { ...about, year: 2029, code: 'abc' },
      { ...about, year: 2029, fields: review({ fees: { before: -1, after: null } }) },
      { ...about, year: 2029, fields: review({ dueOn: 'mai' }) },
    ];
    for (const each of bad)
      await expect(saveReview(editor, NEW_RECORD, each)).rejects.toMatchObject({ reason: 'unreadable' });
    await expect(saveReview(viewer, NEW_RECORD, about)).rejects.toMatchObject({ reason: 'not-allowed' });
    expect(await listReviews(viewer, 2029)).toEqual([]);
  });
});

test('a year has one plan, and it is changed by who has seen it', async () => {
  const made = await savePlan(editor, NEW_RECORD, { year: 2027, fields: plan });
  await expect(savePlan(approver, NEW_RECORD, { year: 2027, fields: plan })).rejects.toMatchObject({
    reason: 'already-there',
  });
  await savePlan(approver, made, { year: 2027, fields: { ...plan, costRate: 30 } });
  await expect(savePlan(editor, made, { year: 2027, fields: plan })).rejects.toMatchObject({
    reason: 'changed-since',
  });
  expect((await listPlans(viewer)).map(({ year, fields }) => [year, fields.costRate])).toEqual([[2027, 30]]);
});

test('an initiative is written by clerks, recognised and removed by an approver, and each act is in the trail', async () => {
  const made = await saveInitiative(editor, NEW_RECORD, { year: 2026, fields: idea });
  await expect(
    saveInitiative(editor, NEW_RECORD, { year: 2026, fields: { ...idea, title: ' ' } }),
  ).rejects.toMatchObject({ reason: 'unreadable' });
  const recognition = {
    ...{ state: 'recognised' as const, level: 'cấp cơ sở', document: '45/QĐ-SNgV', issuedOn: '2026-12-01' },
  };
  await expect(recogniseInitiative(editor, made, recognition)).rejects.toMatchObject({
    reason: 'not-allowed',
  });
  const recognised = await recogniseInitiative(approver, made, recognition);
  await expect(
    saveInitiative(editor, made, { year: 2026, fields: { ...idea, effect: 'Đến sau' } }),
  ).rejects.toMatchObject({ reason: 'changed-since' });
  expect(await readInitiative(viewer, made.id)).toMatchObject({ year: 2026, fields: idea, recognition });
  const undone = await recogniseInitiative(approver, recognised, null);
  expect((await readInitiative(viewer, made.id))?.recognition).toBeNull();
  await expect(removeInitiative(approver, undone, '')).rejects.toMatchObject({ reason: 'no-note' });
  await removeInitiative(approver, undone, 'Ghi nhầm');
  expect(await listInitiatives(viewer)).toEqual([]);
  const { rows } = await readAudit(admin, { username: '', what: '', page: 1 });
  const whats = rows.map(({ what, object }) => (object === made.id ? what : ''));
  for (const what of ['initiative-saved', 'initiative-recognised', 'initiative-removed'])
    expect(whats).toContain(what);
});
