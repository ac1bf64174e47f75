import { describe, expect, test } from 'vitest';
import { warningsOf } from '#src/content/warnings.ts';
import type { Content } from '#src/domain/content.ts';

const calendar = { years: [2026], holidays: [], swaps: [] };

function warnings(from: string | null, now: string, years = [2026]): string[] {
  const outage =
    from === null ? null : { from, until: '2026-12-31T00:00+07:00', reason: null, isPresent: false };
  const content = { portal: { outage }, calendar: { ...calendar, years } } as unknown as Content;
  return warningsOf(content, new Date(now));
}

describe('a planned outage', () => {
  // Monday the 7th; the seventh working day after the 26th of November is the 7th itself.
  test.each([
    ['2026-11-25T17:00:00+07:00', []],
    ['2026-11-26T08:00:00+07:00', [expect.stringContaining('6 ngày làm việc')]],
    ['2026-12-07T08:00:00+07:00', []],
  ])('is to be announced seven working days ahead: at %s', (now, expected) => {
    expect(warnings('2026-12-07T07:00+07:00', now)).toEqual(expected);
  });
});

test('a year without a calendar is told, and nothing else', () => {
  expect(warnings(null, '2026-11-25T17:00:00+07:00')).toEqual([]);
  expect(warnings(null, '2026-12-31T17:00:00Z', [2026])).toEqual([
    'lich/2027.yaml: chưa có lịch nghỉ của năm 2027.',
  ]);
});
