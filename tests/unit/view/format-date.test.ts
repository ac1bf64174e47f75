import { describe, expect, test } from 'vitest';
import { formatDate, formatMoment, formatQuarter } from '#src/view/format-date.ts';

test.each([
  ['2026-07-18', '18/7/2026'],
  ['2026-02-08', '08/02/2026'],
  ['2026-03-01', '01/3/2026'],
  ['2026-12-31', '31/12/2026'],
])('%s is written %s, as decree 30/2020 asks', (day, words) => {
  expect(formatDate(day)).toBe(words);
});

describe('a moment is told in Viet Nam’s time', () => {
  test.each([
    ['2026-08-15T22:00:00+07:00', '22:00 ngày 15/8/2026'],
    ['2026-08-15T22:30:00Z', '05:30 ngày 16/8/2026'],
    ['2026-12-31T17:00:00Z', '00:00 ngày 01/01/2027'],
  ])('%s', (moment, words) => {
    expect(formatMoment(moment)).toBe(words);
  });
});

test.each([
  ['2026-01-01', 'Quý I/2026'],
  ['2026-03-31', 'Quý I/2026'],
  ['2026-04-01', 'Quý II/2026'],
  ['2026-09-30', 'Quý III/2026'],
  ['2026-11-23', 'Quý IV/2026'],
])('%s lies in %s', (day, quarter) => {
  expect(formatQuarter(day)).toBe(quarter);
});
