import type { RetentionDays } from '../pocketbase/retention.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';

/** Comments on page ratings are kept for a year: what they say of a page is mended or moot by then. */
const COMMENT_MONTHS = 12;

/** Counts of pages are no personal data; they are kept to be compared with the years before. */
const PAGE_COUNT_MONTHS = 36;

/**
 * Codes of dossiers are kept for three months after the one in which they came: long enough for a quarter's
 * report, during which the Office sees to whom the form went (circular 25/2010/TT-BTTTT: no longer than the work
 * for which it was collected).
 */
export const DOSSIER_CODE_MONTHS = 3;

/** The day so many months before another. 29 February counts as 1 March in other years. */
function dayBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

/** The month so many months before the one of a day, `YYYY-MM`. */
function monthBefore(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 7);
}

/** The days that decide what is removed now. */
export function retentionDays(now: Date): RetentionDays {
  const today = vietnamDay(now);
  return {
    today,
    oldestComment: dayBefore(today, COMMENT_MONTHS),
    oldestPageCount: dayBefore(today, PAGE_COUNT_MONTHS),
    oldestDossierMonth: monthBefore(today, DOSSIER_CODE_MONTHS),
  };
}
