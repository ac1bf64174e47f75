import type { Assignment } from '../domain/assignment.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/procedure.ts';
import { dueOn, lastDayOf } from './due.ts';
import { statusOn, type AssignmentStatus } from './status.ts';

/** How far a unit or person has come in a period; each number by the assignments that make it. */
export interface Completion {
  name: string;
  /** Ids by status on the day that is told. */
  ids: Readonly<Partial<Record<AssignmentStatus, readonly string[]>>>;
  total: number;
  /** Done in time, with evidence, of all that count; 0 to 1. */
  share: number;
}

export interface CompletionPeriod {
  first: IsoDate;
  last: IsoDate;
  /** Day whose state is told: the last one, or today while the period runs. */
  asOf: IsoDate;
}

/** A half of a year, 1 or 2, or all of it, of the calendar. */
export interface CompletionSpan {
  year: number;
  half: 1 | 2 | null;
}

/** @param today `YYYY-MM-DD` in Viet Nam */
export function completionPeriod({ year, half }: CompletionSpan, today: IsoDate): CompletionPeriod {
  const first = half === 2 ? `${year}-07-01` : `${year}-01-01`;
  const last = half === 1 ? `${year}-06-30` : `${year}-12-31`;
  return { first, last, asOf: today < last ? today : last };
}

/** Whether it counts in a period: due in it, due before and not done when it began, or done in it. */
function belongs(assignment: Assignment, { first, last }: CompletionPeriod, calendar: WorkCalendar): boolean {
  const { doneOn } = assignment;
  if (doneOn !== '' && doneOn < first) return false;
  if (doneOn !== '' && doneOn <= last) return true;
  const dueDay = lastDayOf(dueOn(assignment, last), calendar);
  return dueDay !== null && dueDay <= last;
}

function completionOf(
  name: string,
  assignments: readonly Assignment[],
  period: CompletionPeriod,
  calendar: WorkCalendar,
): Completion {
  const byStatus = Map.groupBy(assignments, (each) => statusOn(each, period.asOf, calendar));
  const ids = Object.fromEntries([...byStatus].map(([status, some]) => [status, some.map(({ id }) => id)]));
  const total = assignments.length;
  return { name, ids, total, share: (byStatus.get('done')?.length ?? 0) / total };
}

/**
 * A row for each unit, or person, in the order of their names; those that were to do nothing have none.
 *
 * @param by whose name stands in a row; assignments of nobody ('') stand last
 */
export function completionBy(
  by: 'unit' | 'person',
  assignments: readonly Assignment[],
  period: CompletionPeriod,
  calendar: WorkCalendar,
): Completion[] {
  const counted = assignments.filter((each) => belongs(each, period, calendar));
  const byName = Map.groupBy(counted, (each) => each[by]);
  return [...byName]
    .map(([name, some]) => completionOf(name, some, period, calendar))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name, 'vi'));
}
