export const VIETNAM_ZONE = 'Asia/Ho_Chi_Minh';

/** All of Viet Nam, all the year, since 1975; `Intl` says the same and takes ten times as long for each answer. */
const AHEAD_OF_UTC_IN_MS = 7 * 3_600_000;

const DAY_IN_MS = 24 * 3_600_000;

/** The day that was asked for last: nearly always the one that is asked for next. */
let last = { number: Number.NaN, day: '' };

/** The calendar day in Viet Nam at that moment (1976 or later), `YYYY-MM-DD`. */
export function vietnamDay(moment: Date): string {
  const number = Math.floor((moment.getTime() + AHEAD_OF_UTC_IN_MS) / DAY_IN_MS);
  if (number !== last.number) {
    last = { number, day: new Date(number * DAY_IN_MS).toISOString().slice(0, 10) };
  }
  return last.day;
}
