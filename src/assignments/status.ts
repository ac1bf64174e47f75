import type { Assignment, Evidence } from '../domain/assignment.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/procedure.ts';
import { addDays } from '../lib/add-days.ts';
import { daysBetween } from '../lib/days-between.ts';
import { dueOn, lastDayOf, type DueFacts } from './due.ts';

/** One that is due within so many days without evidence is at risk. */
const AT_RISK_DAYS = 7;

/**
 * Where an assignment stands: nobody types it. `unproven`: said to be done, without evidence; counts as done nowhere.
 */
export const STATUSES = ['done', 'done-late', 'unproven', 'late', 'at-risk', 'running', 'standing'] as const;

export type AssignmentStatus = (typeof STATUSES)[number];

interface Judged extends DueFacts, Pick<Assignment, 'doneOn'> {
  evidence: readonly Pick<Evidence, 'addedOn'>[];
}

function isDoneBy({ doneOn }: Judged, day: IsoDate): boolean {
  return doneOn !== '' && doneOn <= day;
}

/**
 * The status at the end of a day in Viet Nam, as dates and evidence of that day tell it; what came later changes nothing.
 */
export function statusOn(assignment: Judged, day: IsoDate, calendar: WorkCalendar): AssignmentStatus {
  const last = lastDayOf(dueOn(assignment, day), calendar);
  const hasEvidence = assignment.evidence.some(({ addedOn }) => addedOn <= day);
  if (isDoneBy(assignment, day)) {
    if (!hasEvidence) return 'unproven';
    return last !== null && assignment.doneOn > last ? 'done-late' : 'done';
  }
  if (last === null) return 'standing';
  if (day > last) return 'late';
  return addDays(day, AT_RISK_DAYS) >= last && !hasEvidence ? 'at-risk' : 'running';
}

/** Days past the last one; 0: in time, done or standing. */
export function daysLate(assignment: Judged, day: IsoDate, calendar: WorkCalendar): number {
  const last = lastDayOf(dueOn(assignment, day), calendar);
  if (last === null || isDoneBy(assignment, day) || day <= last) return 0;
  return daysBetween(last, day);
}
