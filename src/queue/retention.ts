import { vietnamDay } from '../lib/vietnam-time.ts';

const DAY_IN_MS = 24 * 3600 * 1000;

/**
 * Days and not times are known, so a day more than 48 hours is kept: an answer confirmed at 23:59
 * would otherwise go a minute early.
 */
const KEPT_DAYS = 3;

/** A backup begins before its file is finished, perhaps on the day before. */
const BACKUP_MARGIN_DAYS = 2;

function daysBefore(moment: Date, days: number): string {
  return vietnamDay(new Date(moment.getTime() - days * DAY_IN_MS));
}

/**
 * The last day whose confirmed answers need not be kept in the queue any more: at least 48 hours ago,
 * and every backup that still exists was made later (so that going back to any of them loses nothing).
 *
 * @param backups times of all kept backups; none: there is nothing to go back to.
 */
export function lastDayToDrop(now: Date, backups: readonly Date[]): string {
  const byAge = daysBefore(now, KEPT_DAYS);
  if (backups.length === 0) return byAge;
  const oldest = new Date(Math.min(...backups.map((time) => time.getTime())));
  const byBackup = daysBefore(oldest, BACKUP_MARGIN_DAYS);
  return byBackup < byAge ? byBackup : byAge;
}
