import { expect, test } from 'vitest';
import { countedDay, LATE_DELIVERY_DAYS } from '#src/kiosk/server/counted-day.ts';

const round = { opensAt: '2026-11-10T08:00:00+07:00', closesAt: '2026-11-20T17:00:00+07:00' };
const at = (moment: string) => new Date(`${moment}+07:00`);

test.each([
  ['delivered at once', '2026-11-12', '2026-11-12T09:00:00', { day: '2026-11-12' }],
  ['delivered two days later', '2026-11-12', '2026-11-14T09:00:00', { day: '2026-11-12' }],
  ['by a clock that is ahead', '2026-12-24', '2026-11-14T09:00:00', { day: '2026-11-14' }],
  ['by a clock that is far behind', '1970-01-01', '2026-11-14T09:00:00', { day: '2026-11-10' }],
  ['on the last day, delivered after the close', '2026-11-20', '2026-11-20T23:59:00', { day: '2026-11-20' }],
  ['delivered a week after the last day', '2026-11-18', '2026-11-27T23:59:00', { day: '2026-11-18' }],
  ['delivered later than that', '2026-11-18', '2026-11-28T00:00:00', { kind: 'late' }],
  ['given after the last day', '2026-11-21', '2026-11-22T09:00:00', { kind: 'late' }],
  ['before the round', '2026-11-09', '2026-11-10T07:59:00', { kind: 'early' }],
])('an answer %s', (_, given, now, expected) => {
  expect(LATE_DELIVERY_DAYS).toBe(7);
  expect(countedDay(round, given, at(now))).toEqual(expected);
});
