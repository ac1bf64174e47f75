import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unmatchedDecisions } from '#src/integrity/check-decisions.ts';
import { ingest } from '#src/pocketbase/ingest.ts';
import {
  askForMark,
  decideMark,
  listMarkDecisions,
  markDecisionsOn,
  withdrawMark,
} from '#src/pocketbase/mark-decisions.ts';
import type { MarkRequest } from '#src/pocketbase/mark-decisions.ts';
import { auditTrail, changeAccount, readAudit, staffClient } from '#src/pocketbase/staff.ts';
import type { StaffClient } from '#src/pocketbase/staff.ts';
import { marksInForce } from '#src/survey/effective-marks.ts';
import { answer, idOf } from '../unit/queue/submissions.ts';
import { TestOffice } from './support/office.ts';
import type { TestStaff } from './support/office.ts';
import { startPocketbase } from './support/pocketbase-process.ts';
import type { TestPocketbase } from './support/pocketbase-process.ts';

const NOTE = 'Trùng lời với phiếu đã gửi hôm trước';

let pb: TestPocketbase;
let people: Record<'admin' | 'viewer' | 'editor' | 'approver' | 'second', TestStaff>;

beforeAll(async () => {
  pb = await startPocketbase();
  const office = new TestOffice(pb);
  const admin = await office.firstAdmin();
  people = {
    admin,
    viewer: await office.staff(admin, 'nguoi-xem', ['viewer']),
    editor: await office.staff(admin, 'nguoi-soan', ['editor']),
    approver: await office.staff(admin, 'nguoi-duyet', ['editor', 'approver']),
    second: await office.staff(admin, 'nguoi-duyet-hai', ['approver']),
  };
  const answers = Array.from({ length: 20 }, (_, n) => answer(n, n % 2 === 0 ? {} : { marks: ['burst'] }));
  await ingest(pb.url, pb.token, answers);
});
afterAll(() => pb.remove());

const adding = (n: number, change: Partial<MarkRequest> = {}): MarkRequest => ({
  answer: idOf(n),
  action: 'add',
  mark: 'by-hand',
  note: NOTE,
  ...change,
});
const taking = (n: number): MarkRequest => adding(n, { action: 'remove', mark: 'burst' });
const approve = (client: StaffClient, id: string) => decideMark(client, { id, isApproved: true, note: '' });

/** The marks that count, of an answer that bears these. */
async function effective(n: number, marks: string[] = []): Promise<string[]> {
  const decisions = await markDecisionsOn(people.viewer.client, [idOf(n)]);
  return marksInForce(decisions)({ id: idOf(n), marks });
}

/** The answer as it is stored. */
const stored = async (n: number) => (await pb.superuser()).collection('answers').getOne(idOf(n));

describe('a mark by hand', () => {
  test('counts from when another person has approved it; the answer stays as it was; each step is in the trail', async () => {
    const before = await stored(0);
    const { id } = await askForMark(people.editor.client, adding(0));
    expect(await effective(0)).toEqual([]);
    await approve(people.approver.client, id);
    expect(await effective(0)).toEqual(['by-hand']);
    expect(await stored(0)).toEqual(before);
    const trail = await readAudit(people.admin.client, { username: '', what: '', page: 1 });
    expect(trail.rows.slice(0, 2)).toMatchObject([
      { username: 'nguoi-duyet', what: 'mark-approved', object: `${idOf(0)} add by-hand` },
      { username: 'nguoi-soan', what: 'mark-asked', object: `${idOf(0)} add by-hand`, note: NOTE },
    ]);
  });

  test('is taken back in the same way, and can be given anew', async () => {
    for (const [action, expected] of [
      ['add', ['by-hand']],
      ['remove', []],
      ['add', ['by-hand']],
    ] as const) {
      const { id } = await askForMark(people.editor.client, adding(2, { action }));
      await approve(people.second.client, id);
      expect(await effective(2)).toEqual(expected);
    }
  });

  test('takes an automatic mark back', async () => {
    const { id } = await askForMark(people.approver.client, taking(1));
    expect(await effective(1, ['burst'])).toEqual(['burst']);
    await approve(people.second.client, id);
    expect(await effective(1, ['burst'])).toEqual([]);
  });

  test('is not given when the second person refuses, who must say why', async () => {
    const { id } = await askForMark(people.editor.client, adding(4));
    const refuse = (note: string) => decideMark(people.second.client, { id, isApproved: false, note });
    await expect(refuse(' ')).rejects.toThrow('no-note');
    await refuse('Không thấy trùng');
    expect(await effective(4)).toEqual([]);
    await expect(approve(people.approver.client, id)).rejects.toThrow('decided');
    expect(await markDecisionsOn(people.viewer.client, [idOf(4)])).toMatchObject([
      { state: 'refused', decidedName: 'nguoi-duyet-hai', decision: 'Không thấy trùng' },
    ]);
  });

  test('is not given when who asked takes it back; nobody else can', async () => {
    const { id } = await askForMark(people.editor.client, adding(6));
    await expect(withdrawMark(people.second.client, id)).rejects.toThrow('not-allowed');
    await withdrawMark(people.editor.client, id);
    await expect(approve(people.second.client, id)).rejects.toThrow('decided');
    expect(await effective(6)).toEqual([]);
  });
});

describe('nothing is asked for', () => {
  test.each([
    ['without a note', adding(8, { note: ' \n' }), 'no-note'],
    ['with a mark of a rule', adding(8, { mark: 'burst' }), 'unreadable'],
    ['with another action', adding(8, { action: 'keep' as 'add' }), 'unreadable'],
    ['of an answer that is not there', adding(999), 'no-answer'],
    ['that is so already', adding(8, { action: 'remove', mark: 'burst' }), 'no-change'],
  ])('%s', async (_, request, reason) => {
    await expect(askForMark(people.editor.client, request)).rejects.toThrow(reason);
    expect(await markDecisionsOn(people.viewer.client, [idOf(8), idOf(999)])).toEqual([]);
  });

  test('twice at a time', async () => {
    const { id } = await askForMark(people.editor.client, adding(8));
    await expect(askForMark(people.second.client, adding(8))).rejects.toThrow('already-asked');
    await withdrawMark(people.editor.client, id);
  });
});

describe('who may', () => {
  test.each(['viewer', 'admin'] as const)('a %s asks for nothing and decides nothing', async (who) => {
    await expect(askForMark(people[who].client, adding(10))).rejects.toThrow('not-allowed');
    const { id } = await askForMark(people.editor.client, adding(10));
    await expect(approve(people[who].client, id)).rejects.toThrow('not-allowed');
    await withdrawMark(people.editor.client, id);
  });

  test('only those who read answers see what was asked and decided', async () => {
    expect((await listMarkDecisions(people.viewer.client)).length).toBeGreaterThan(0);
    expect(await listMarkDecisions(people.admin.client)).toEqual([]);
    expect(await listMarkDecisions(staffClient(pb.url, ''))).toEqual([]);
    expect(await listMarkDecisions(staffClient(pb.url, pb.token))).toEqual([]);
  });

  test('nobody without an account of the staff reaches the routes', async () => {
    for (const token of ['', pb.token, pb.officeToken]) {
      await expect(askForMark(staffClient(pb.url, token), adding(10))).rejects.toThrow();
    }
    expect(await markDecisionsOn(people.viewer.client, [idOf(10)])).toMatchObject([
      { state: 'withdrawn' },
      { state: 'withdrawn' },
    ]);
  });
});

describe('one person alone, with the token of an account that may ask and decide', () => {
  const cheat = () => people.approver;

  test('cannot approve the own request', async () => {
    const { id } = await askForMark(cheat().client, adding(12));
    await expect(approve(cheat().client, id)).rejects.toThrow('same-person');
    expect(await effective(12)).toEqual([]);
  });

  test('cannot write, change or delete a decision or an answer straight in the collections', async () => {
    const { client, id: me } = cheat();
    const decisions = client.collection('mark_decisions');
    const [mine] = await markDecisionsOn(client, [idOf(12)]);
    const forged = {
      ...adding(14),
      state: 'approved',
      askedBy: people.editor.id,
      askedAt: '2026-12-01T00:00:00.000Z',
      decidedBy: me,
      decidedAt: '2026-12-01T00:00:01.000Z',
    };
    await expect(decisions.create(forged)).rejects.toThrow();
    await expect(decisions.update(mine?.id ?? '', { askedBy: people.editor.id })).rejects.toThrow();
    await expect(decisions.update(mine?.id ?? '', { state: 'approved' })).rejects.toThrow();
    await expect(decisions.delete(mine?.id ?? '')).rejects.toThrow();
    await expect(client.collection('answers').update(idOf(15), { marks: [] })).rejects.toThrow();
    expect([await effective(12), await effective(14)]).toEqual([[], []]);
    expect((await stored(15))['marks']).toEqual(['burst']);
  });

  test('cannot name another as the one who asks', async () => {
    const { id } = await askForMark(cheat().client, {
      ...adding(16),
      askedBy: people.editor.id,
    } as MarkRequest);
    expect(await markDecisionsOn(cheat().client, [idOf(16)])).toMatchObject([
      { id, askedBy: cheat().id, state: 'asked' },
    ]);
    await expect(approve(cheat().client, id)).rejects.toThrow('same-person');
  });

  test('cannot go on after the account was ended', async () => {
    const { id } = await askForMark(people.editor.client, adding(18));
    await changeAccount(people.admin.client, { id: people.second.id, active: false });
    await expect(approve(people.second.client, id)).rejects.toThrow();
    expect(await effective(18)).toEqual([]);
  });
});

describe('the comparison with the audit trail', () => {
  const trail = () => Array.fromAsync(auditTrail(people.admin.client));
  const check = async () => unmatchedDecisions(await listMarkDecisions(people.viewer.client), await trail());
  const decisions = async () => (await pb.superuser()).collection('mark_decisions');

  test('finds nothing in all that was asked, approved, refused and taken back above', async () => {
    expect((await listMarkDecisions(people.viewer.client)).length).toBeGreaterThan(8);
    expect(await check()).toEqual([]);
  });

  test('tells of a decision that was written straight into the database', async () => {
    const [own] = await markDecisionsOn(people.viewer.client, [idOf(0)]);
    const { id } = await (await decisions()).create({ ...own, id: undefined, answer: idOf(19) });
    expect(await check()).toEqual([{ kind: 'not-in-trail', id }]);
    await (await decisions()).delete(id);
    expect(await check()).toEqual([]);
  });

  test('tells of one that was changed: what it says, who, and when', async () => {
    const [refused] = await markDecisionsOn(people.viewer.client, [idOf(4)]);
    const id = refused?.id ?? '';
    for (const change of [
      { state: 'approved' },
      { decidedBy: people.approver.id },
      { decidedAt: '2026-01-01T00:00:00.000Z' },
      { mark: 'burst' },
    ]) {
      await (await decisions()).update(id, change);
      expect(await check()).toContainEqual({ kind: 'not-in-trail', id });
      await (await decisions()).update(id, { ...refused });
    }
    expect(await check()).toEqual([]);
  });

  test('tells of rows of the trail whose decision is gone', async () => {
    const [taken] = await markDecisionsOn(people.viewer.client, [idOf(1)]);
    await (await decisions()).delete(taken?.id ?? '');
    const rows = (await trail()).filter(({ object }) => object === `${idOf(1)} remove burst`);
    expect(rows).toHaveLength(2);
    expect(await check()).toEqual(rows.map(({ number }) => ({ kind: 'only-in-trail', id: String(number) })));
  });
});
