import type { RetentionDays } from '../pocketbase/retention.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';

/** Comments on page ratings are kept for a year: what they say of a page is mended or moot by then. */
const COMMENT_MONTHS = 12;

/** The days that decide what is removed now. 29 February counts as 1 March in other years. */
export function retentionDays(now: Date): RetentionDays {
  const today = vietnamDay(now);
  const oldest = new Date(`${today}T00:00:00Z`);
  oldest.setUTCMonth(oldest.getUTCMonth() - COMMENT_MONTHS);
  return { today, oldestComment: oldest.toISOString().slice(0, 10) };
}
