import { beforeEach, describe, expect, test } from 'vitest';
import type { SubmitResult } from '#src/queue/intake.ts';
import { commentRating } from '#src/survey/comment-rating.ts';
import { RATING_FIELDS } from '#src/survey/field-names.ts';
import { ratePage, type RatingOutcome } from '#src/survey/rate-page.ts';
import { ratingView } from '#src/survey/rating-reference.ts';
import { content, FakeIntake, keys, now, type Fields } from './fixture.ts';

let intake: FakeIntake;
beforeEach(() => {
  intake = new FakeIntake();
});

const request = (fields: Fields, moment = now) => ({
  keys,
  content,
  fields,
  client: '192.0.2.7',
  now: moment,
  intake,
});
const page = '/thu-tuc/hoi-nghi';

function rate(path: string | null, useful: string | null, more: Fields = []): Promise<RatingOutcome> {
  const pairs: [string, string | null][] = [
    [RATING_FIELDS.page, path],
    [RATING_FIELDS.useful, useful],
  ];
  return ratePage(request([...pairs.filter((pair): pair is [string, string] => pair[1] !== null), ...more]));
}

function sealedIn(outcome: RatingOutcome): string {
  if (outcome.kind !== 'redirect') throw new Error(`The outcome is ${outcome.status}`);
  expect(outcome.location).toMatch(/^\/danh-gia\?phieu=[a-z2-7]+$/);
  return outcome.location.slice('/danh-gia?phieu='.length);
}

function comment(token: string, text: string, moment = now): Promise<RatingOutcome> {
  const fields: Fields = [
    [RATING_FIELDS.token, token],
    [RATING_FIELDS.comment, text],
  ];
  return commentRating(request(fields, moment));
}

const failures: [SubmitResult, object][] = [
  [
    { status: 'limited', retryAfterSeconds: 9 },
    { status: 429, retryAfterSeconds: 9, view: { state: 'limited' } },
  ],
  [{ status: 'unavailable' }, { status: 503, view: { state: 'unavailable' } }],
];

describe('a rating', () => {
  test('is stored with page, value and day, and leads to its follow-up', async () => {
    const sealed = sealedIn(await rate(page, 'co'));
    expect(intake.records).toEqual([
      { id: expect.stringMatching(/^[a-z2-7]{26}$/), page, useful: true, day: '2026-11-24', marks: [] },
    ]);
    expect(intake.requests[0]).toMatchObject({
      limit: 'rating',
      dedupeKey: `${page} true`,
      client: '192.0.2.7',
    });
    expect(ratingView(keys, sealed, now)).toEqual({
      page,
      token: sealed,
      state: 'thanks',
      comment: '',
      errors: [],
    });
  });

  test('from a page that was cached before its address changed counts for the page as it is now', async () => {
    await rate('/thu-tuc/hoi-thao', 'chua');
    expect(intake.records).toMatchObject([{ page, useful: false }]);
  });

  test('that comes twice leads to the follow-up of the one that is stored', async () => {
    intake.answer = { status: 'repeated', id: 'a'.repeat(26) };
    const sealed = sealedIn(await rate(page, 'co'));
    intake.answer = null;
    await comment(sealed, 'Hay');
    expect(intake.records).toMatchObject([{ rating: 'a'.repeat(26) }]);
  });

  test('with a filled trap is stored and marked', async () => {
    await rate(page, 'co', [[RATING_FIELDS.honeypot, 'x']]);
    expect(intake.records).toMatchObject([{ marks: ['honeypot'] }]);
  });

  test.each([
    null,
    '',
    '/',
    '/thu-tuc',
    '/thu-tuc/',
    '/thu-tuc/la',
    'https://example.com/thu-tuc/hoi-nghi',
    '/thu-tuc/hoi-nghi?x',
  ])('of the page %s is refused, without repeating it', async (path) => {
    const outcome = await rate(path, 'co');
    expect(outcome).toMatchObject({
      kind: 'page',
      status: 422,
      view: { state: 'invalid', page: '/thu-tuc', token: null },
    });
    expect(intake.requests).toEqual([]);
  });

  test.each([null, '', 'true', 'Co'])('with the value %s is asked again', async (useful) => {
    const outcome = await rate(page, useful);
    expect(outcome).toMatchObject({ kind: 'page', status: 422, view: { state: 'invalid', page } });
    expect(outcome).toHaveProperty('view.errors', [{ field: 'huu-ich', message: 'Chọn “Có” hoặc “Chưa”.' }]);
    expect(intake.requests).toEqual([]);
  });

  test('with both values at once is asked again', async () => {
    expect(await rate(page, 'co', [[RATING_FIELDS.useful, 'chua']])).toMatchObject({ status: 422 });
  });

  test.each(failures)('that is not stored is not thanked: %o', async (result, expected) => {
    intake.answer = result;
    expect(await rate(page, 'co')).toMatchObject({ kind: 'page', ...expected });
  });
});

describe('a comment on a rating', () => {
  let sealed: string;
  beforeEach(async () => {
    sealed = sealedIn(await rate(page, 'chua'));
    intake.stored.clear();
  });

  test('is stored cleaned, with the rating it follows, and thanked', async () => {
    const next = sealedIn(await comment(sealed, ' Thiếu lệ phi\u0301\r\n'));
    const rating = intake.requests[0]?.submission.record.id;
    expect(intake.records).toEqual([
      {
        id: expect.stringMatching(/^[a-z2-7]{26}$/),
        rating,
        page,
        day: '2026-11-24',
        comment: 'Thiếu lệ phí',
        marks: [],
      },
    ]);
    expect(ratingView(keys, next, now)).toMatchObject({ page, state: 'comment-stored', token: null });
  });

  test('sent twice is stored once; other words are stored beside it', async () => {
    await comment(sealed, 'Một');
    await comment(sealed, 'Một ');
    expect(intake.stored.size).toBe(1);
    await comment(sealed, 'Hai');
    expect(intake.stored.size).toBe(2);
  });

  test('that is too long or empty comes back as typed', async () => {
    const long = 'ạ'.repeat(2001);
    expect(await comment(sealed, long)).toMatchObject({
      status: 422,
      view: {
        page,
        comment: long,
        token: sealed,
        errors: [{ message: 'Ý kiến dài quá 2.000 ký tự, xin rút ngắn.' }],
      },
    });
    expect(await comment(sealed, ' \n')).toMatchObject({ status: 422, view: { state: 'invalid' } });
    expect(intake.stored.size).toBe(0);
  });

  test('is taken for a day, then comes back with the way to do it again', async () => {
    const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
    expect((await comment(sealed, 'Một', hours(23))).kind).toBe('redirect');
    expect(await comment(sealed, 'Hai', hours(25))).toMatchObject({
      status: 422,
      view: { state: 'invalid', token: null, comment: 'Hai', page: '/thu-tuc' },
    });
    expect(ratingView(keys, sealed, hours(25))).toBeNull();
    expect(intake.stored.size).toBe(1);
  });

  test.each(failures)('that is not stored comes back: %o', async (result, expected) => {
    intake.answer = result;
    const outcome = await comment(sealed, 'Một');
    expect(outcome).toMatchObject({ kind: 'page', ...expected });
    expect(outcome).toMatchObject({ view: { comment: 'Một', token: sealed, page } });
  });

  test('with three links is stored and marked', async () => {
    await comment(sealed, 'http://a http://b http://c');
    expect(intake.records).toMatchObject([{ marks: ['many-links'] }]);
  });
});
