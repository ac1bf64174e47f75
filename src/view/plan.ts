import { dueNow, lastDayOf } from '../assignments/due.ts';
import { statusOn, STATUSES, type AssignmentStatus } from '../assignments/status.ts';
import type { AssignmentSource } from '../domain/assignment.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/procedure.ts';
import type { PublicAssignment, PublicPlan } from '../pocketbase/public-plan.ts';
import { plan as text } from '../texts/plan.ts';
import { dueWords } from './due-words.ts';
import { formatDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';

/** An assignment as everybody may read it. */
export interface PlanRow {
  /** Its place on the page. */
  anchor: string;
  text: string;
  unit: string;
  due: string;
  status: AssignmentStatus;
  words: string;
}

export interface PlanView {
  counts: string;
  documents: { title: string; about: string; rows: PlanRow[] }[];
}

/** Where an assignment stands on the page. */
export const planAnchor = (id: string): string => `viec-${id}`;

export function planRow(
  assignment: PublicAssignment,
  { today, calendar }: { today: IsoDate; calendar: WorkCalendar },
): PlanRow {
  const { id, text: what, unit } = assignment;
  const due = dueNow(assignment);
  const status = statusOn(assignment, today, calendar);
  const isMoved = due !== assignment.due;
  return {
    ...{ anchor: planAnchor(id), text: what, unit, status, words: text.statuses[status] },
    due: isMoved ? `${dueWords(due)} (${text.postponed})` : dueWords(due),
  };
}

function countsOf(rows: readonly PlanRow[], today: IsoDate): string {
  const parts = STATUSES.map(
    (status) => [status, rows.filter((row) => row.status === status).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([status, count]) => text.count(formatNumber(count), text.statuses[status]));
  return text.counts(formatDate(today), parts.join('; '));
}

/** By its last day; what has none stands last. */
function byDueDay(calendar: WorkCalendar) {
  const dayOf = (each: PublicAssignment): string => lastDayOf(dueNow(each), calendar) ?? '9999';
  return (a: PublicAssignment, b: PublicAssignment): number =>
    dayOf(a).localeCompare(dayOf(b)) || a.text.localeCompare(b.text, 'vi');
}

const newestFirst = (a: AssignmentSource, b: AssignmentSource): number =>
  b.issuedOn.localeCompare(a.issuedOn) || a.title.localeCompare(b.title, 'vi');

/** The page: documents, the newest first, with what of each is public. */
export function planView(plan: PublicPlan, day: { today: IsoDate; calendar: WorkCalendar }): PlanView {
  const documents = [...plan.documents].sort(newestFirst).map(({ id, number, issuedOn, title }) => ({
    title,
    about: text.document(number, formatDate(issuedOn)),
    rows: plan.assignments
      .filter(({ source }) => source === id)
      .sort(byDueDay(day.calendar))
      .map((each) => planRow(each, day)),
  }));
  const rows = documents.flatMap((document) => document.rows);
  return { counts: rows.length === 0 ? '' : countsOf(rows, day.today), documents };
}
