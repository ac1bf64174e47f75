import type { WorkCalendar } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/procedure.ts';

const DAY_IN_MS = 86_400_000;

function isoDay(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}

function isWeekend(day: IsoDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Whether public offices work on that day; days worked instead of others count. */
export function isWorkingDay(day: IsoDate, { holidays, swaps }: WorkCalendar): boolean {
  if (swaps.some(({ worked }) => worked === day)) return true;
  if (swaps.some(({ off }) => off === day)) return false;
  return !isWeekend(day) && !holidays.some(({ from, until }) => from <= day && day <= until);
}

/** Working days after the first day and before the last one. 0 when there are none. */
export function workingDaysBetween(first: IsoDate, last: IsoDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let time = Date.parse(first) + DAY_IN_MS; time < Date.parse(last); time += DAY_IN_MS) {
    if (isWorkingDay(isoDay(time), calendar)) count += 1;
  }
  return count;
}

/** The day that many working days after the first one, which itself does not count. */
export function addWorkingDays(first: IsoDate, count: number, calendar: WorkCalendar): IsoDate {
  let time = Date.parse(first);
  for (let left = count; left > 0;) {
    time += DAY_IN_MS;
    if (isWorkingDay(isoDay(time), calendar)) left -= 1;
  }
  return isoDay(time);
}
