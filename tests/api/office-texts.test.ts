import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#src/domain/staff.ts';
import { readComments } from '#src/pocketbase/comments.ts';
import { answerContact, listContacts } from '#src/pocketbase/contacts.ts';
import { ingest } from '#src/pocketbase/ingest.ts';
import { changeAccount, readAudit } from '#src/pocketbase/staff.ts';
import type { StaffClient } from '#src/pocketbase/staff.ts';
import { answer, contact, idOf } from '../unit/queue/submissions.ts';
import { TestOffice } from './support/office.ts';
import type { TestStaff } from './support/office.ts';
import { startPocketbase } from './support/pocketbase-process.ts';
import type { TestPocketbase } from './support/pocketbase-process.ts';

const AUGUST = { from: '2026-08-01', before: '2026-09-01' };

let pb: TestPocketbase;
let admin: TestStaff;
let people: Record<Exclude<Role, 'admin'>, TestStaff>;

beforeAll(async () => {
  pb = await startPocketbase();
  const office = new TestOffice(pb);
  admin = await office.firstAdmin();
  people = {
    viewer: await office.staff(admin, 'nguoi-xem', ['viewer']),
    editor: await office.staff(admin, 'nguoi-soan', ['editor']),
    approver: await office.staff(admin, 'nguoi-duyet', ['approver']),
  };
  await ingest(pb.url, pb.token, [
    answer(1, { comment: 'Nhanh' }),
    answer(2, { comment: 'Chậm', day: '2026-08-31' }),
    answer(3, { comment: 'Tháng sau', day: '2026-09-01' }),
    answer(4),
    contact(5),
    contact(6, { due: '2026-08-04' }),
  ]);
});
afterAll(() => pb.remove());

const clientOf = (who: Role): StaffClient => (who === 'admin' ? admin : people[who]).client;

/** How many answers and contacts somebody sees. */
async function seen(client: StaffClient): Promise<[number, number]> {
  const [comments, { waiting }] = await Promise.all([
    readComments(client, AUGUST).catch(() => []),
    listContacts(client),
  ]);
  return [comments.length, waiting.length];
}

describe('who reads what people wrote', () => {
  test.each([
    ['viewer', [2, 0]],
    ['editor', [2, 2]],
    ['approver', [2, 2]],
    ['admin', [0, 0]],
  ] as const)('%s', async (who, expected) => {
    expect(await seen(clientOf(who))).toEqual(expected);
  });

  test('an administrator is told so', async () => {
    await expect(readComments(admin.client, AUGUST)).rejects.toThrow('not-allowed');
  });

  test('a month has its days and no others, the newest first; nobody may change an answer', async () => {
    const comments = await readComments(people.viewer.client, AUGUST);
    expect(comments.map(({ text }) => text)).toEqual(['Chậm', 'Nhanh']);
    expect(comments[0]).toEqual({
      id: idOf(2),
      collection: 'answers',
      day: '2026-08-31',
      text: 'Chậm',
      from: { form: 'hai-long', round: '', procedure: '3.000604' },
      handling: null,
    });
    for (const { client } of Object.values(people)) {
      await expect(client.collection('answers').update(idOf(1), { comment: 'x' })).rejects.toThrow();
      await expect(client.collection('answers').delete(idOf(1))).rejects.toThrow();
      await expect(client.collection('contact_requests').update(idOf(5), { sealed: '' })).rejects.toThrow();
    }
  });
});

describe('answering a contact', () => {
  const given = { id: idOf(6), day: '2026-08-03', answer: 'Đã gọi và giải thích' };

  test.each(['viewer', 'admin'] as const)('is not for: %s', async (who) => {
    await expect(answerContact(clientOf(who), given)).rejects.toThrow('not-allowed');
    expect((await listContacts(people.editor.client)).waiting).toHaveLength(2);
  });

  test('takes the details away, keeps what was done, and stands in the audit trail', async () => {
    await answerContact(people.editor.client, given);
    const { waiting, answered } = await listContacts(people.approver.client);
    expect(waiting.map(({ id }) => id)).toEqual([idOf(5)]);
    expect(answered).toMatchObject([
      { id: idOf(6), sealed: '', answeredOn: '2026-08-03', answer: given.answer },
    ]);
    const { rows } = await readAudit(admin.client, {
      username: 'nguoi-soan',
      what: 'contact-answered',
      page: 1,
    });
    expect(rows).toMatchObject([{ object: idOf(6), note: given.answer }]);
  });

  test('happens once, whoever comes second', async () => {
    await expect(answerContact(people.approver.client, { ...given, answer: 'Khác' })).rejects.toThrow(
      'answered',
    );
    const { answered } = await listContacts(people.approver.client);
    expect(answered[0]?.answer).toBe(given.answer);
  });

  test('of an unknown one is refused', async () => {
    await expect(answerContact(people.editor.client, { ...given, id: idOf(77) })).rejects.toThrow(
      'no-request',
    );
  });
});

test('who is deactivated reads nothing any more', async () => {
  await changeAccount(admin.client, { id: people.editor.id, active: false });
  const outcome = await seen(people.editor.client).catch(() => [0, 0]);
  expect(outcome).toEqual([0, 0]);
});
