import { expect, test } from 'vitest';
import { lastDayToDrop } from '#src/queue/retention.ts';

const NOW = new Date('2026-08-20T09:00:00+07:00');

test.each([
  ['without a backup, 48 hours decide', [], '2026-08-17'],
  ['a backup of today does not shorten them', ['2026-08-20T01:00:00+07:00'], '2026-08-17'],
  [
    'the oldest backup holds back what it may not contain',
    ['2026-08-13T01:00:00+07:00', '2026-08-19T01:00:00+07:00'],
    '2026-08-11',
  ],
])('%s', (_, backups, expected) => {
  expect(
    lastDayToDrop(
      NOW,
      backups.map((time) => new Date(time)),
    ),
  ).toBe(expected);
});

test('an answer confirmed a minute before midnight is kept for 48 hours', () => {
  const confirmedDay = '2026-08-17';
  expect(lastDayToDrop(new Date('2026-08-19T23:58:00+07:00'), []) < confirmedDay).toBe(true);
});
