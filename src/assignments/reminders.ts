import type { Assignment } from '../domain/assignment.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/procedure.ts';
import { addDays } from '../lib/add-days.ts';
import { dueOn, lastDayOf } from './due.ts';

/** Days before the last one on which the owner is reminded. */
const BEFORE_IN_DAYS = [7, 2] as const;

/** Why somebody is reminded: so many days are left, or the last day has gone by. */
export type Reminder = { kind: 'before'; days: number } | { kind: 'late' };

type Reminded = Pick<Assignment, 'due' | 'postponements' | 'evidence' | 'doneOn'>;

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
  if (isNew(addDays(last, 1))) return { kind: 'late' };
  if (today > last) return null;
  const days = BEFORE_IN_DAYS.filter((each) => isNew(addDays(last, -each)));
  return days.length === 0 ? null : { kind: 'before', days: Math.min(...days) };
}
