import { expect, test } from 'vitest';
import type { TimeLimit } from '#src/domain/procedure.ts';
import {
  describeTimeLimits,
  formatCount,
  formatTimeLimit,
  formatTimeLimits,
  sayTimeLimits,
} from '#src/view/format-time-limit.ts';

const limit = (min: number, changes: Partial<TimeLimit> = {}): TimeLimit => ({
  min,
  max: min,
  unit: 'working-day',
  source: 'cong',
  condition: null,
  ...changes,
});
const nine = limit(9);
const fifteen = limit(15, { condition: 'nếu phải lấy ý kiến' });
const range = limit(5, { max: 7, unit: 'calendar-day', source: 'cong' });

test.each([
  [1, '01'],
  [9, '09'],
  [10, '10'],
  [0.5, '0,5'],
])('%d is written %s', (count, words) => {
  expect(formatCount(count)).toBe(words);
});

test.each([
  [nine, '09 ngày làm việc'],
  [range, '05 đến 07 ngày'],
  [limit(0.5, { unit: 'hour', source: 'cong' }), '0,5 giờ'],
  [limit(2, { unit: 'month', source: 'cong' }), '02 tháng'],
])('%j', (it, words) => {
  expect(formatTimeLimit(it)).toBe(words);
});

test('each limit with its case', () => {
  expect(describeTimeLimits([nine, fifteen])).toBe('09 ngày làm việc; 15 ngày làm việc nếu phải lấy ý kiến');
});

test('a limit is said to be the most, a range is not', () => {
  expect(sayTimeLimits([nine])).toBe('Không quá 09 ngày làm việc');
  expect(sayTimeLimits([nine, range])).toBe('09 ngày làm việc; 05 đến 07 ngày');
});

test.each([
  [[], ''],
  [[nine], '09 ngày làm việc'],
  [[nine, fifteen], '09 hoặc 15 ngày làm việc'],
  [[limit(1), limit(2), limit(4)], '01, 02 hoặc 04 ngày làm việc'],
  [[limit(9), limit(15), limit(10)], '09, 10 hoặc 15 ngày làm việc'],
  [[nine, limit(9, { condition: 'khác' })], '09 ngày làm việc'],
  [[nine, range], '09 ngày làm việc hoặc 05 đến 07 ngày'],
])('in one phrase: %j', (limits, words) => {
  expect(formatTimeLimits(limits)).toBe(words);
});
