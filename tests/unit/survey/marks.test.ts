import { expect, test } from 'vitest';
import type { GivenScore } from '#src/survey/given-scores.ts';
import { MARK_RULES, marksOf, MIN_SECONDS_ON_FORM, type Evidence } from '#src/survey/marks.ts';
import { marks } from '#src/texts/marks.ts';
import { CROWD_MARKS } from '#src/queue/crowd-marks.ts';
import { MARK_BY_HAND } from '#src/survey/effective-marks.ts';

const score = (about: GivenScore['about'], value: number, best = 5): GivenScore => ({
  about,
  value,
  worst: 1,
  best,
});

/** Overall, five factors, and so many criteria, all with one level. */
const alike = (value: number, criteria: number): GivenScore[] => [
  score('overall', value),
  ...Array.from({ length: 5 }, () => score('factor', value)),
  ...Array.from({ length: criteria }, () => score('criterion', value)),
];

const wholeAndFactors = (overall: number, factors: readonly number[]): GivenScore[] => [
  score('overall', overall),
  ...factors.map((value) => score('factor', value)),
];

const honest: Evidence = {
  honeypot: '',
  secondsOnForm: 60,
  comment: 'Xem https://a.vn và https://b.vn',
  scores: wholeAndFactors(4, [5, 4, 2]),
};

const cases: Record<string, Partial<Evidence>> = {
  honeypot: { honeypot: 'https://example.com' },
  'too-fast': { secondsOnForm: MIN_SECONDS_ON_FORM - 1 },
  'many-links': { comment: 'http://a.vn HTTPS://b.vn https://c.vn' },
  'straight-line': { secondsOnForm: 7, scores: alike(3, 2) },
  contradictory: { scores: wholeAndFactors(1, [5, 5, 5]) },
};

test('an honest answer has no mark', () => {
  expect(marksOf(honest)).toEqual([]);
});

test.each(Object.entries(cases))('%s is marked by its own rule alone', (name, change) => {
  expect(marksOf({ ...honest, ...change })).toEqual([name]);
});

test('every rule has a case, and every mark a name and a reason for clerks', () => {
  expect(MARK_RULES.map(({ name }) => name)).toEqual(Object.keys(cases));
  const all = [...Object.keys(cases), ...CROWD_MARKS, MARK_BY_HAND].sort();
  expect(Object.keys(marks.labels).sort()).toEqual(all);
  expect(Object.keys(marks.reasons).sort()).toEqual(all);
});

test('exactly the least time is allowed, and an unknown time is no sign', () => {
  expect(marksOf({ ...honest, secondsOnForm: MIN_SECONDS_ON_FORM })).toEqual([]);
  expect(marksOf({ ...honest, secondsOnForm: null })).toEqual([]);
});

test('an answer can have several marks', () => {
  expect(marksOf({ ...honest, ...cases['honeypot'], ...cases['too-fast'] })).toEqual([
    'honeypot',
    'too-fast',
  ]);
});

test.each<[string, Partial<Evidence>]>([
  [
    'who is content with the whole and every factor, in a few seconds',
    { secondsOnForm: 5, scores: alike(5, 0) },
  ],
  [
    'who is content with all 26 questions and took half a minute',
    { secondsOnForm: 30, scores: alike(5, 20) },
  ],
  ['who is content with everything on a form of unknown age', { secondsOnForm: null, scores: alike(5, 20) }],
  [
    'who was quick and not of one opinion',
    { secondsOnForm: 7, scores: [...alike(5, 6), score('criterion', 4)] },
  ],
  ['who is angry about the whole and praises two factors', { scores: wholeAndFactors(1, [5, 5]) }],
  [
    'who is angry about the whole and praises all factors but one',
    { scores: wholeAndFactors(1, [5, 5, 4, 5, 5]) },
  ],
  [
    'who is content with the whole and found every factor poor, not worst',
    { scores: wholeAndFactors(5, [2, 2, 2]) },
  ],
  ['who gave the middle everywhere', { scores: wholeAndFactors(3, [1, 1, 1]) }],
  ['who was asked nothing on the whole', { scores: alike(5, 0).slice(1) }],
])('an honest answer of somebody %s has no mark', (_, change) => {
  expect(marksOf({ ...honest, ...change })).toEqual([]);
});

test('the ends are those of each question’s own scale', () => {
  const scores = [score('overall', 1), ...[3, 3, 3].map((value) => score('factor', value, 3))];
  expect(marksOf({ ...honest, scores })).toEqual(['contradictory']);
  expect(marksOf({ ...honest, scores: scores.map((each) => ({ ...each, best: 5 })) })).toEqual([]);
});
