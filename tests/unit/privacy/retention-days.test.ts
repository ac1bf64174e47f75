import { expect, test } from 'vitest';
import { retentionDays } from '#src/privacy/retention-days.ts';

test.each([
  ['2026-11-28T03:00:00Z', '2026-11-28', '2025-11-28', '2023-11-28', '2026-08'],
  // Already the next day in Viet Nam.
  ['2026-12-31T18:00:00Z', '2027-01-01', '2026-01-01', '2024-01-01', '2026-10'],
  ['2028-02-29T03:00:00Z', '2028-02-29', '2027-03-01', '2025-03-01', '2027-11'],
])('at %s', (now, today, oldestComment, oldestPageCount, oldestDossierMonth) => {
  expect(retentionDays(new Date(now))).toEqual({ today, oldestComment, oldestPageCount, oldestDossierMonth });
});
