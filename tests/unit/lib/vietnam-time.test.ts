import { expect, test } from 'vitest';
import { VIETNAM_ZONE, vietnamDay } from '#src/lib/vietnam-time.ts';

const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: VIETNAM_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

test('the day in Viet Nam is the one the time zone tables name, at any hour of any season', () => {
  for (let time = Date.UTC(1976, 0, 1); time < Date.UTC(2060, 0, 1); time += 997 * 3_600_000) {
    expect(vietnamDay(new Date(time))).toBe(DAY.format(time));
  }
});

test('a day begins at midnight there, seven hours before it does in UTC', () => {
  expect(vietnamDay(new Date('2026-11-23T16:59:59.999Z'))).toBe('2026-11-23');
  expect(vietnamDay(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24');
});
