import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDuration } from '#src/schema/time-limit.ts';

const UNITS = {
  'ngày làm việc': 'working-day',
  ngày: 'calendar-day',
  'giờ làm việc': 'working-hour',
  giờ: 'hour',
  tháng: 'month',
} as const;

describe('a time limit', () => {
  test.each([
    ['09 ngày làm việc', { min: 9, max: 9, unit: 'working-day' }],
    ['10 ngày', { min: 10, max: 10, unit: 'calendar-day' }],
    ['1–3 ngày', { min: 1, max: 3, unit: 'calendar-day' }],
    ['0,5 ngày làm việc', { min: 0.5, max: 0.5, unit: 'working-day' }],
    [' 08  giờ làm việc ', { min: 8, max: 8, unit: 'working-hour' }],
    ['24 Giờ', { min: 24, max: 24, unit: 'hour' }],
    ['3-6 tháng', { min: 3, max: 6, unit: 'month' }],
  ])('%s', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  test.each(['ngày', '10', '10 tuần', '10 ngay', '10 ngày rưỡi', 'dưới 10 ngày', '1.5 ngày', '-1 ngày', ''])(
    'is not “%s”',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );

  test('keeps number and unit of whatever the law says', () => {
    const units = fc.constantFrom(...(Object.keys(UNITS) as (keyof typeof UNITS)[]));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 0, max: 999 }),
        units,
        (min, max, unit) => {
          expect(parseDuration(`${min} – ${max} ${unit}`)).toEqual({ min, max, unit: UNITS[unit] });
        },
      ),
    );
  });
});
