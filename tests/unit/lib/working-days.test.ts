import { expect, test } from 'vitest';
import { addDays } from '#src/lib/add-days.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#src/lib/working-days.ts';

const calendar = {
  years: [2026],
  holidays: [{ name: 'Quốc khánh', from: '2026-09-01', until: '2026-09-02', basis: 'Luật' }],
  swaps: [{ off: '2026-08-31', worked: '2026-08-22', basis: 'Thông báo' }],
};

test.each([
  ['2026-08-28', true],
  ['2026-08-29', false],
  ['2026-08-30', false],
  ['2026-08-31', false],
  ['2026-08-22', true],
  ['2026-09-01', false],
  ['2026-09-02', false],
  ['2026-09-03', true],
])('%s is a working day: %s', (day, expected) => {
  expect(isWorkingDay(day, calendar)).toBe(expected);
});

test.each([
  ['2026-08-28', '2026-09-03', 0],
  ['2026-08-28', '2026-09-04', 1],
  ['2026-08-20', '2026-08-24', 2],
  ['2026-08-20', '2026-08-20', 0],
  ['2026-08-21', '2026-08-20', 0],
])('between %s and %s there are %i', (first, last, expected) => {
  expect(workingDaysBetween(first, last, calendar)).toBe(expected);
});

test.each([
  ['2026-08-28', 1, '2026-09-03'],
  ['2026-08-20', 2, '2026-08-22'],
  ['2026-08-20', 0, '2026-08-20'],
])('%s and %i working days are %s', (first, count, expected) => {
  expect(addWorkingDays(first, count, calendar)).toBe(expected);
});

test.each([
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 30, '2027-01-30'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s and %i days are %s', (first, count, expected) => {
  expect(addDays(first, count)).toBe(expected);
});
