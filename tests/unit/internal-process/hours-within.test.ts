import { expect, test } from 'vitest';
import { hoursOf, hoursWithin, tightestOf } from '#src/internal-process/hours-within.ts';

test('a working day holds eight hours, a day of the calendar no more, and months are not compared', () => {
  expect(hoursWithin({ max: 9, unit: 'working-day' })).toBe(72);
  expect(hoursWithin({ max: 0.5, unit: 'working-day' })).toBe(4);
  expect(hoursWithin({ max: 15, unit: 'calendar-day' })).toBe(120);
  expect(hoursWithin({ max: 4, unit: 'working-hour' })).toBe(4);
  expect(hoursWithin({ max: 2, unit: 'month' })).toBeNull();
});

test('the tightest limit decides, and months are left out', () => {
  const limits = [
    { max: 1, unit: 'month' },
    { max: 10, unit: 'working-day' },
    { max: 16, unit: 'hour' },
  ] as const;
  expect(tightestOf(limits)).toEqual({ limit: limits[2], hours: 16 });
  expect(tightestOf([limits[0]])).toBeNull();
  expect(tightestOf([])).toBeNull();
});

test('hours are added', () => {
  expect(hoursOf([{ hours: 0.5 }, { hours: 8 }])).toBe(8.5);
  expect(hoursOf([])).toBe(0);
});
