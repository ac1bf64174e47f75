import { expect, test } from 'vitest';
import { MARK_RULES, marksOf, MIN_SECONDS_ON_FORM, type Evidence } from '#src/survey/marks.ts';

const honest: Evidence = { honeypot: '', secondsOnForm: 60, comment: 'Xem https://a.vn và https://b.vn' };

const cases: Record<string, Partial<Evidence>> = {
  honeypot: { honeypot: 'https://example.com' },
  'too-fast': { secondsOnForm: MIN_SECONDS_ON_FORM - 1 },
  'many-links': { comment: 'http://a.vn HTTPS://b.vn https://c.vn' },
};

test('an honest answer has no mark', () => {
  expect(marksOf(honest)).toEqual([]);
});

test.each(Object.entries(cases))('%s is marked by its own rule alone', (name, change) => {
  expect(marksOf({ ...honest, ...change })).toEqual([name]);
});

test('every rule has a case', () => {
  expect(MARK_RULES.map(({ name }) => name)).toEqual(Object.keys(cases));
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
