import type { Assignment } from '../domain/assignment.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/procedure.ts';
import { addDays } from '../lib/add-days.ts';
import { daysBetween } from '../lib/days-between.ts';
import { isWorkingDay } from '../lib/working-days.ts';
import { dueOn, lastDayOf } from './due.ts';

/** Days before the last one on which the owner is reminded. */
const BEFORE_IN_DAYS = [7, 2] as const;

/** Why somebody is reminded: so many days are left until the last one, today not counted, or that has gone by. */
export type Reminder = { kind: 'before'; days: number } | { kind: 'late'; last: IsoDate };

type Reminded = Pick<Assignment, 'due' | 'postponements' | 'evidence' | 'doneOn'>;

/** Up to which day reminders were seen by who looks on working days only: those of days off are said on the next one. */
export function lastLookedAt(today: IsoDate, calendar: WorkCalendar): IsoDate {
  let day = addDays(today, -1);
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}

/**
 * What is to be said on a day about an assignment that is not done; each only once, on the day itself, or on the first
 * day afterwards on which the site runs.
 *
 * @param since day up to which reminders were sent (itself included); '' when none ever was
 * @returns the most urgent of those that fell on the days since; null: none
 */
export function reminderOn(
  assignment: Reminded,
  { since, today }: { since: IsoDate | ''; today: IsoDate },
  calendar: WorkCalendar,
): Reminder | null {
  const last = lastDayOf(dueOn(assignment, today), calendar);
  if (last === null || assignment.doneOn !== '') return null;
  const isNew = (day: IsoDate): boolean => day <= today && day > since;
  if (isNew(addDays(last, 1))) return { kind: 'late', last };
  if (today > last) return null;
  const isDue = BEFORE_IN_DAYS.some((each) => isNew(addDays(last, -each)));
  return isDue ? { kind: 'before', days: daysBetween(today, last) } : null;
}
