import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { CONTACT_FIELDS } from '#src/contact/contact-fields.ts';
import { openContact } from '#src/contact/seal-contact.ts';
import { freshContact, takeContact } from '#src/contact/take-contact.ts';
import type { WorkCalendar } from '#src/domain/calendar.ts';
import type { ContactRecord } from '#src/domain/submission.ts';
import type { SubmitRequest, SubmitResult } from '#src/queue/intake.ts';
import { keys as surveyKeys } from '../survey/fixture.ts';

const keys = { ...surveyKeys, contact: randomBytes(32) };
/** A Saturday in Viet Nam; Monday is a holiday. */
const now = new Date('2026-11-28T03:00:00Z');
const calendar: WorkCalendar = {
  years: [2026],
  holidays: [{ name: 'Nghỉ', from: '2026-11-30', until: '2026-11-30', basis: 'Thông báo' }],
  swaps: [],
};

let sent: SubmitRequest[];
let result: SubmitResult;
beforeEach(() => {
  sent = [];
  result = { status: 'accepted' };
});

const { kind, request, contact, name, consent, token } = CONTACT_FIELDS;

const good = {
  [kind]: 'data',
  [request]: 'Xin xóa số của tôi',
  [contact]: '0912 345 678',
  [name]: 'Hoa',
  [consent]: 'co',
};

function send(change: Record<string, string | undefined> = {}, sentToken = freshContact(keys, now).token) {
  const all: Record<string, string | undefined> = { ...good, [token]: sentToken, ...change };
  const fields = Object.entries(all).flatMap(([field, value]): [string, string][] =>
    value === undefined ? [] : [[field, value]],
  );
  const submit = async (it: SubmitRequest) => {
    sent.push(it);
    return result;
  };
  return takeContact({ keys, calendar, fields, client: '192.0.2.1', now, intake: { submit } });
}

const record = (): ContactRecord => sent[0]?.submission.record as ContactRecord;

describe('a request in order', () => {
  test('is stored encrypted, with what was agreed to and the two working days', async () => {
    const { status, view } = await send();
    expect(status).toBe(200);
    expect(view).toMatchObject({ state: 'stored', due: '2026-12-02', values: {} });
    const { id, sealed, ...rest } = record();
    expect(rest).toEqual({
      kind: 'data',
      day: '2026-11-28',
      due: '2026-12-02',
      purgeOn: '2026-12-28',
      consent: '2026-11',
    });
    expect(JSON.stringify(sent[0]?.submission)).not.toMatch(/0912|Hoa|Xin/);
    expect(openContact(keys.contact, id, sealed)).toEqual({
      name: 'Hoa',
      contact: '0912 345 678',
      request: 'Xin xóa số của tôi',
    });
  });

  test('that is sent again is the same record; another text under the same form is told from it', async () => {
    const { token: sentToken } = freshContact(keys, now);
    await send({}, sentToken);
    await send({}, sentToken);
    await send({ [request]: 'Khác' }, sentToken);
    const [first, again, other] = sent.map(({ submission }) => submission.record as ContactRecord);
    expect(again).toEqual(first);
    expect(other?.id).toBe(first?.id);
    expect(other?.sealed.slice(0, 16)).not.toBe(first?.sealed.slice(0, 16));
  });

  test('goes through with a token that is not ours, under one of its own', async () => {
    expect((await send({}, 'xxxx')).status).toBe(200);
    expect(record().id).toMatch(/^[a-z0-9]{26}$/);
  });
});

test('what is sealed for one record opens under no other, and not when it was changed', async () => {
  await send();
  const { sealed, id } = record();
  expect(openContact(keys.contact, 'a'.repeat(26), sealed)).toBeNull();
  // One in 64 begins with that letter already.
  const other = sealed.startsWith('A') ? 'B' : 'A';
  expect(openContact(keys.contact, id, `${other}${sealed.slice(1)}`)).toBeNull();
  expect(openContact(keys.contact, id, '')).toBeNull();
});

test.each([
  ['no choice', { [kind]: undefined }, kind],
  ['nothing written', { [request]: '  ' }, request],
  ['a text too long', { [request]: 'a'.repeat(2001) }, request],
  ['a number too short', { [contact]: '0912' }, contact],
  ['no agreement', { [consent]: undefined }, consent],
])('%s: the form comes back with all that was typed, nothing is stored', async (_, change, field) => {
  const { status, view } = await send(change);
  expect(status).toBe(422);
  expect(view.errors.map((error) => error.field)).toEqual([field]);
  expect(view.values[name]).toBe('Hoa');
  expect(sent).toEqual([]);
});

test.each([
  [{ status: 'limited', retryAfterSeconds: 61 }, 429, 'limited'],
  [{ status: 'unavailable' }, 503, 'unavailable'],
] as const)('%o: what was typed comes back', async (given, status, state) => {
  result = given;
  const outcome = await send();
  expect(outcome).toMatchObject({ status, view: { state, values: { [request]: 'Xin xóa số của tôi' } } });
});
