import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snapshotOf } from '#src/assignments/snapshot.ts';
import {
  addEvidenceFile,
  askForPostponement,
  decideOnPostponement,
  importAssignments,
  keepSnapshot,
  listEvidenceFiles,
  listSnapshotMonths,
  listSources,
  readAssignment,
  readEvidenceFile,
  readSnapshot,
  removeAssignment,
  saveAssignment,
  showAssignment,
  splitAssignment,
} from '#src/pocketbase/assignments.ts';
import { listAssignments } from '#src/pocketbase/held-assignments.ts';
import { OfficeDoor } from '#src/pocketbase/office-door.ts';
import { readPublicPlan } from '#src/pocketbase/public-plan.ts';
import { readAudit } from '#src/pocketbase/staff.ts';
import { CALENDAR, day, proof } from '../unit/assignments/fixture.ts';
import {
  type AssignmentOffice,
  fields,
  MEETING,
  startAssignmentOffice,
} from './support/assignment-office.ts';

let office: AssignmentOffice;
let { admin, editor, other, approver, viewer, added, read } = {} as AssignmentOffice;
beforeAll(async () => {
  office = await startAssignmentOffice();
  ({ admin, editor, other, approver, viewer, added, read } = office);
});
afterAll(() => office.pb.remove());

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
  const door = new OfficeDoor({ url: office.pb.url, token: async () => office.pb.officeToken });
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

test('a document without a number is the same document when it comes again', async () => {
  const oral = { ...MEETING, number: '', title: 'Kết luận miệng' };
  const rows = [fields({ place: '1', text: 'Việc nói miệng' })];
  const first = await importAssignments(editor, oral, rows);
  expect(first).toMatchObject({ added: 1 });
  const again = await importAssignments(other, oral, [...rows, fields({ place: '2', text: 'Việc thứ hai' })]);
  expect(again).toMatchObject({ source: first.source, added: 1, same: 1 });
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

test('a file is kept as evidence with the day, once each, and read by staff who read assignments', async () => {
  const seen = await added({ evidence: proof('2026-06-20') });
  const bytes = new Uint8Array(Buffer.from('%PDF-1.7 bằng chứng'));
  const file = { name: 'báo cáo.pdf', type: 'application/pdf', sha256: 'a'.repeat(64), bytes };
  await expect(addEvidenceFile(viewer, seen, file)).rejects.toMatchObject({ reason: 'not-allowed' });
  const next = await addEvidenceFile(editor, seen, file);
  await expect(addEvidenceFile(other, seen, file)).rejects.toMatchObject({ reason: 'changed-since' });
  await addEvidenceFile(other, next, file);
  const odd = { ...file, name: '../x.html' };
  const { revision } = await read(seen.id);
  await expect(addEvidenceFile(editor, { ...seen, revision }, odd)).rejects.toMatchObject({
    reason: 'unreadable',
  });
  const { evidence } = await read(seen.id);
  expect(evidence.map(({ kind, what }) => [kind, what])).toEqual([
    ['publication', '12/BC-SNgV'],
    ['file', 'báo cáo.pdf'],
    ['file', 'báo cáo (2).pdf'],
  ]);
  const files = await listEvidenceFiles(viewer, seen.id);
  expect(files.map(({ name, size }) => [name, size])).toEqual([
    ['báo cáo (2).pdf', bytes.length],
    ['báo cáo.pdf', bytes.length],
  ]);
  const id = files[0]?.id ?? '';
  expect(new Uint8Array(await readEvidenceFile(viewer, id))).toEqual(bytes);
  await expect(readEvidenceFile(admin, id)).rejects.toMatchObject({ reason: 'not-allowed' });
  const record = await office.pb.superuser().then((all) => all.collection('assignment_files').getOne(id));
  const open = `${office.pb.url}/api/files/assignment_files/${id}/${String(record['file'])}`;
  for (const token of ['', await viewer.files.getToken().catch(() => '')])
    expect((await fetch(`${open}?token=${token}`)).status).toBe(404);
  await removeAssignment(approver, { id: seen.id, revision }, 'Nhập nhầm');
  expect(await listEvidenceFiles(viewer, seen.id)).toEqual([]);
});
