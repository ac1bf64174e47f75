import { describe, expect, test } from 'vitest';
import { dueNow, dueOn, lastDayOf, readDue } from '#src/assignments/due.ts';
import { assignment, CALENDAR, day, postponed } from './fixture.ts';

describe('a deadline', () => {
  test.each([
    ['on a working day is that day', '2026-06-30', '2026-06-30'],
    ['on a Sunday is the Monday after', '2026-06-28', '2026-06-29'],
    ['in Tết is the first working day after it', '2027-02-06', '2027-02-12'],
    ['on a bridge day that is worked later is the next working day', '2026-05-01', '2026-05-05'],
    ['on a Saturday that is worked is that Saturday', '2026-05-09', '2026-05-09'],
    ['on a leap day is the leap day', '2028-02-29', '2028-02-29'],
    ['in a year whose holidays nobody entered moves over weekends only', '2031-01-01', '2031-01-01'],
  ])('%s', (_, written, last) => {
    expect(lastDayOf(day(written), CALENDAR)).toBe(last);
  });

  test('of a quarter is its last day, or the first working day after that', () => {
    const last = (year: number, quarter: 1 | 2 | 3 | 4) =>
      lastDayOf({ kind: 'quarter', year, quarter }, CALENDAR);
    expect([last(2026, 1), last(2026, 2), last(2026, 3), last(2026, 4), last(2027, 1)]).toEqual([
      ...['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31', '2027-03-31'],
    ]);
    expect(lastDayOf({ kind: 'standing' }, CALENDAR)).toBeNull();
  });

  test('is what the last approved postponement says, from the day of its decision on', () => {
    const moved = assignment({
      postponements: [
        postponed('2026-07-31', '2026-06-20'),
        postponed('2026-09-30', '2026-07-20', 'refused'),
        postponed('2026-12-31', '', 'asked'),
      ],
    });
    expect(dueNow(moved)).toEqual(day('2026-07-31'));
    expect(dueOn(moved, '2026-06-19')).toEqual(day('2026-06-30'));
    expect(dueOn(moved, '2026-06-20')).toEqual(day('2026-07-31'));
  });

  test.each([
    ['30/06/2026', day('2026-06-30')],
    ['1.7.2026', day('2026-07-01')],
    ['2026-02-28', day('2026-02-28')],
    ['tháng 2/2028', day('2028-02-29')],
    ['12/2026', day('2026-12-31')],
    ['Quý III/2026', { kind: 'quarter', year: 2026, quarter: 3 }],
    ['quý 4 năm 2026', { kind: 'quarter', year: 2026, quarter: 4 }],
    ['Q1 2027', { kind: 'quarter', year: 2027, quarter: 1 }],
    [' Thường xuyên ', { kind: 'standing' }],
  ])('is read as plans write it: %s', (written, due) => {
    expect(readDue(written)).toEqual(due);
  });

  test.each(['31/06/2026', '29/02/2026', '00/2026', '13/2026', 'quý V/2026', 'sớm', '', '2026-02-30'])(
    'is not guessed: “%s”',
    (written) => {
      expect(readDue(written)).toBeNull();
    },
  );
});
