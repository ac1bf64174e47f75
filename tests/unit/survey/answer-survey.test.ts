import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AnswerRecord } from '#src/domain/submission.ts';
import type { SubmitResult } from '#src/queue/intake.ts';
import { answerSurvey, type AnswerOutcome, type AnswerRequest } from '#src/survey/answer-survey.ts';
import { questionField, SURVEY_FIELDS } from '#src/survey/field-names.ts';
import { issueToken, readToken } from '#src/survey/form-token.ts';
import { receiptOf, recordIdOf } from '#src/survey/receipt.ts';
import { thanksView } from '#src/survey/thanks.ts';
import {
  commentField,
  content,
  contentWith,
  FakeIntake,
  filled,
  keys,
  newToken,
  now,
  overallField,
  questionnaire,
  scaled,
  screeningField,
  type Fields,
} from './fixture.ts';

let intake: FakeIntake;
let token: string;
beforeEach(() => {
  intake = new FakeIntake();
  token = newToken();
});

const sent = (changes: Record<string, string | null> = {}) =>
  filled({ [SURVEY_FIELDS.token]: token, ...changes });

function send(fields: Fields, changes: Partial<AnswerRequest> = {}): Promise<AnswerOutcome> {
  const request = {
    keys,
    content,
    form: 'hai-long',
    path: '/khao-sat/hai-long',
    language: 'vi',
    fields,
    client: '192.0.2.7',
    source: 'web',
    now,
    intake,
  } as const;
  return answerSurvey({ ...request, ...changes });
}

async function formOf(outcome: Promise<AnswerOutcome>) {
  const form = await outcome;
  if (form.kind !== 'form') throw new Error(`The outcome is ${form.kind}`);
  return form;
}

async function receiptIn(outcome: Promise<AnswerOutcome>) {
  const thanks = await outcome;
  if (thanks.kind !== 'thanks') throw new Error(`The outcome is ${thanks.kind}`);
  return thanksView(keys, new URLSearchParams(thanks.location.split('?')[1]).get('phieu') ?? '', now);
}

describe('a valid answer', () => {
  test('is stored once with the day in Viet Nam and nothing about who or when', async () => {
    await send(sent());
    const nonce = readToken(keys, token)?.nonce ?? Buffer.alloc(0);
    expect(intake.records).toEqual([
      {
        id: recordIdOf(receiptOf(keys, nonce)),
        form: 'hai-long',
        version: 2,
        round: '',
        day: '2026-11-24',
        source: 'web',
        sourceTag: 'quay-1',
        language: 'vi',
        screening: 'roi',
        procedure: '3.000604',
        channel: 'online',
        scores: { chung: 4, 'tiep-can': 5, bien: 0 },
        choices: {},
        comment: 'Cảm ơn cán bộ.',
        marks: [],
      },
    ]);
    expect(intake.requests[0]).toMatchObject({ limit: 'survey', client: '192.0.2.7' });
  });

  test('is thanked at an address that shows the receipt to our page and to nobody else', async () => {
    const outcome = await send(sent());
    expect(outcome).toEqual({
      kind: 'thanks',
      location: expect.stringMatching(/^\/khao-sat\/cam-on\?phieu=[a-z2-7]+$/),
    });
    const thanks = await receiptIn(Promise.resolve(outcome));
    expect(thanks).toMatchObject({ formCode: 'KS-01', day: '2026-11-24' });
    const nonce = readToken(keys, token)?.nonce ?? Buffer.alloc(0);
    expect(thanks.receipt).toBe(receiptOf(keys, nonce));
    expect(JSON.stringify(intake.requests)).not.toContain(thanks.receipt);
  });

  test('sent again, the next day and from the department’s network, is thanked with the same receipt', async () => {
    const first = await receiptIn(send(sent()));
    const nextDay = new Date(now.getTime() + 86_400_000);
    const again = await send(sent(), { now: nextDay, source: 'staff' });
    expect(again.kind).toBe('thanks');
    expect((await receiptIn(send(sent()))).receipt).toBe(first.receipt);
    expect(intake.stored.size).toBe(1);
  });

  test('belongs to the version that was shown, though a newer one has come', async () => {
    const newer = { ...questionnaire, version: 3, factors: [] };
    await send(sent(), { content: contentWith([newer, { ...questionnaire, isOpen: false }]) });
    expect(intake.records).toMatchObject([{ version: 2, scores: { 'tiep-can': 5 } }]);
  });

  test('is accepted however old its form is', async () => {
    const old = issueToken(keys, { form: 'hai-long', version: 2, now: new Date('2026-01-01') });
    expect((await send(sent({ [SURVEY_FIELDS.token]: old }))).kind).toBe('thanks');
  });

  test.each([
    ['honeypot', { [SURVEY_FIELDS.honeypot]: 'x' }],
    ['many-links', { [commentField]: 'http://a http://b http://c' }],
  ])('is stored and thanked with the mark %s', async (mark, changes) => {
    expect((await send(sent(changes))).kind).toBe('thanks');
    expect(intake.records).toMatchObject([{ marks: [mark] }]);
  });

  test('is marked when its scores contradict each other', async () => {
    const third = { ...scaled('can-bo', 'Cán bộ?'), title: 'Cán bộ', criteria: [] };
    const longer = { ...questionnaire, factors: [...questionnaire.factors, third] };
    const worst = ['tiep-can', 'thu-tuc', 'can-bo'].map((id): [string, string] => [questionField(id), '1']);
    const contradicting = sent({ [overallField]: '5', ...Object.fromEntries(worst) });
    await send(contradicting, { content: contentWith([longer]) });
    expect(intake.records).toMatchObject([{ marks: ['contradictory'] }]);
  });

  test('is marked when it comes within two seconds, not at three', async () => {
    for (const [seconds, marks] of [
      [2, ['too-fast']],
      [3, []],
    ] as const) {
      const issued = new Date(now.getTime() - seconds * 1000);
      const quick = issueToken(keys, { form: 'hai-long', version: 2, now: issued });
      await send(sent({ [SURVEY_FIELDS.token]: quick }));
      expect((intake.records.at(-1) as AnswerRecord).marks).toEqual(marks);
    }
  });
});

describe('the filled form comes back', () => {
  const changed = { [overallField]: '1', [commentField]: 'Tôi đổi ý.' };

  test('with every mistake and the same token, and nothing reaches the limits', async () => {
    const { status, view } = await formOf(send(sent({ [screeningField]: null, [overallField]: '7' })));
    expect(status).toBe(422);
    expect(view).toMatchObject({ state: 'invalid', token, values: { [overallField]: '7' } });
    expect(view.errors.map(({ field }) => field)).toEqual([screeningField, overallField]);
    expect(intake.requests).toEqual([]);
  });

  test('with a fresh token and the new answers when this form was answered otherwise; the first stands', async () => {
    await send(sent());
    const { status, view } = await formOf(send(sent(changed)));
    expect(status).toBe(409);
    expect(view).toMatchObject({ state: 'already-answered', errors: [], values: changed });
    expect(intake.records).toMatchObject([{ scores: { chung: 4 } }]);

    const before = readToken(keys, token);
    const fresh = readToken(keys, view.token);
    expect(fresh).toMatchObject({ form: 'hai-long', version: 2, issuedAt: before?.issuedAt });
    expect(fresh?.nonce).not.toEqual(before?.nonce);

    expect((await send(sent({ ...changed, [SURVEY_FIELDS.token]: view.token }))).kind).toBe('thanks');
    expect(intake.records).toMatchObject([{ scores: { chung: 4 } }, { scores: { chung: 1 }, marks: [] }]);
  });

  test('with a fresh token when its answer was withdrawn since: sent once more it is a new answer', async () => {
    intake.answer = { status: 'withdrawn' };
    const { status, view } = await formOf(send(sent(changed)));
    expect(status).toBe(409);
    expect(view).toMatchObject({ state: 'withdrawn', values: changed });
    expect(readToken(keys, view.token)?.nonce).not.toEqual(readToken(keys, token)?.nonce);
  });

  test.each([
    ['missing', null],
    ['not ours', 'abc'],
    ['of another form', newToken('khac')],
    ['of a version that is gone', newToken('hai-long', 1)],
  ])('with a fresh token when its token is %s', async (_name, token) => {
    const { status, view } = await formOf(send(sent({ [SURVEY_FIELDS.token]: token, ...changed })));
    expect(status).toBe(400);
    expect(view).toMatchObject({ state: 'bad-token', errors: [], values: changed });
    expect(readToken(keys, view.token)).toMatchObject({ form: 'hai-long', version: 2 });
    expect(intake.requests).toEqual([]);
  });

  test('with the time to try again when the client is over the limit', async () => {
    intake.answer = { status: 'limited', retryAfterSeconds: 42 };
    const form = await formOf(send(sent()));
    expect(form).toMatchObject({ status: 429, retryAfterSeconds: 42 });
    expect(form.view).toMatchObject({
      state: 'limited',
      retryAfterSeconds: 42,
      token,
      values: { [overallField]: '4' },
    });
  });

  test('with 503 and the same token when it could not be made durable, never thanks', async () => {
    intake.answer = { status: 'unavailable' };
    const { status, view } = await formOf(send(sent()));
    expect(status).toBe(503);
    expect(view).toMatchObject({ state: 'unavailable', token, values: { [overallField]: '4' } });
  });
});

describe('a form that takes no answer', () => {
  test('is not found when there is none of that name', async () => {
    expect(await send(sent(), { form: 'khac' })).toEqual({ kind: 'not-found' });
    expect(intake.requests).toEqual([]);
  });

  test('is closed when none of its versions is open, whatever the token says', async () => {
    const newest = { ...questionnaire, version: 3, isOpen: false };
    const closed = contentWith([newest, { ...questionnaire, isOpen: false }]);
    expect(await send(sent(), { content: closed })).toMatchObject({
      kind: 'door',
      status: 410,
      view: { reason: 'closed', questionnaire: newest, round: null, wasSent: true },
    });
    expect(intake.requests).toEqual([]);
  });
});

test('whatever is sent and whatever the queue says, only a durable answer is thanked', async () => {
  const results: (SubmitResult | null)[] = [
    null,
    { status: 'conflict' },
    { status: 'limited', retryAfterSeconds: 1 },
    { status: 'unavailable' },
  ];
  const names = sent().map(([name]) => name);
  const field = fc.tuple(fc.constantFrom(...names, 'cau-la', '__proto__'), fc.string({ unit: 'binary' }));
  const cases = fc.tuple(fc.array(field, { maxLength: 5 }), fc.constantFrom(...results), fc.boolean());
  await fc.assert(
    fc.asyncProperty(cases, async ([extra, result, isFilled]) => {
      const own = new FakeIntake();
      own.answer = result;
      const start = isFilled ? sent() : [];
      const outcome = await send([...start, ...extra], { intake: own });
      expect(outcome.kind === 'thanks').toBe(own.stored.size === 1);
      if (outcome.kind === 'form') expect([400, 409, 422, 429, 503]).toContain(outcome.status);
    }),
    { numRuns: 300 },
  );
});
