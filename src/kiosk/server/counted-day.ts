import { lastDayOf, type Round } from '../../domain/round.ts';
import { addDays } from '../../lib/add-days.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';

/**
 * So many days after a round's last one its answers are still taken from a tablet that was without a line: a holiday of
 * a week, and then somebody looks at the tablet. Figures of a round are final after that.
 */
export const LATE_DELIVERY_DAYS = 7;

/** The day by which an answer counts, or why it comes in vain. */
export type CountedDay = { day: string } | { kind: 'early' | 'late' };

/**
 * The day by which an answer counts that a tablet says was given on `given`. The tablet's clock may be wrong: nothing is
 * given in the future, nor before the round opened. After the round's last day, only what was given until then.
 *
 * @param given `YYYY-MM-DD` in Viet Nam
 */
export function countedDay(round: Pick<Round, 'opensAt' | 'closesAt'>, given: string, now: Date): CountedDay {
  const today = vietnamDay(now);
  const [first, last] = [vietnamDay(new Date(round.opensAt)), lastDayOf(round)];
  if (now.getTime() < Date.parse(round.opensAt)) return { kind: 'early' };
  const isOver = today > last;
  if (isOver && (given > last || today > addDays(last, LATE_DELIVERY_DAYS))) return { kind: 'late' };
  const past = given > today ? today : given;
  return { day: past < first ? first : past };
}
