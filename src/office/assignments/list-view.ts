import { dueNow } from '../../assignments/due.ts';
import { daysLate, type AssignmentStatus } from '../../assignments/status.ts';
import type { Assignment, AssignmentSource } from '../../domain/assignment.ts';
import type { WorkCalendar } from '../../domain/calendar.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { formatNumber } from '../../view/format-number.ts';
import { type AssignmentFilter, BY_URGENCY, findAssignments, judge } from './asked-assignments.ts';
import { importedWords } from './imported-words.ts';
import { ASSIGNMENTS_PATH, LIST_KEY, assignmentPath } from './paths.ts';
import { dueWords } from '../../view/due-words.ts';
import { sourceWords } from './words.ts';

const ROWS_PER_PAGE = 100;

export interface AssignmentRow {
  href: string;
  text: string;
  /** Document and place. */
  from: string;
  who: string;
  due: string;
  status: AssignmentStatus;
  late: string;
}

export interface AssignmentsView {
  filter: AssignmentFilter;
  /** Those that there are, with the address that lists them. */
  counts: { status: AssignmentStatus; count: string; href: string }[];
  units: string[];
  sources: { id: string; label: string }[];
  found: string;
  rows: AssignmentRow[];
  total: number;
  pages: number;
  mayWrite: boolean;
  /** What became of a document that was just brought in; none: nothing was. */
  imported: string[];
}

function countOf(status: AssignmentStatus, count: number): AssignmentsView['counts'] {
  const href = `${ASSIGNMENTS_PATH}?${LIST_KEY.status}=${status}`;
  return count === 0 ? [] : [{ status, count: formatNumber(count), href }];
}

export interface ListFacts {
  assignments: readonly Assignment[];
  sources: readonly AssignmentSource[];
  filter: AssignmentFilter;
  /** `YYYY-MM-DD` in Viet Nam. */
  today: string;
  calendar: WorkCalendar;
  mayWrite: boolean;
  /** As `importedQuery` writes it; '': nothing was brought in. */
  imported: string;
}

export function assignmentsView(facts: ListFacts): AssignmentsView {
  const { assignments, sources, filter, today, calendar, mayWrite } = facts;
  const named = new Map(sources.map((source) => [source.id, sourceWords(source)]));
  const judged = assignments.map((assignment) => judge(assignment, today, calendar));
  const found = findAssignments(judged, filter, sources);
  const start = (filter.page - 1) * ROWS_PER_PAGE;
  const rows = found.slice(start, start + ROWS_PER_PAGE).map(({ assignment, status }): AssignmentRow => {
    const { id, text, source, place, unit, person } = assignment;
    const late = daysLate(assignment, today, calendar);
    return {
      ...{ href: assignmentPath(id), text, status, due: dueWords(dueNow(assignment)) },
      from: officeAssignments.one.from(named.get(source) ?? '', place),
      who: [unit, person].filter((name) => name !== '').join(', '),
      late: late === 0 ? '' : officeAssignments.due.late(formatNumber(late)),
    };
  });
  const counted = Map.groupBy(judged, ({ status }) => status);
  return {
    filter,
    counts: BY_URGENCY.flatMap((status) => countOf(status, counted.get(status)?.length ?? 0)),
    units: [...new Set(assignments.map(({ unit }) => unit))].filter((unit) => unit !== '').sort(),
    sources: sources.map((source) => ({ id: source.id, label: sourceWords(source) })),
    found: formatNumber(found.length),
    rows,
    total: assignments.length,
    pages: Math.max(1, Math.ceil(found.length / ROWS_PER_PAGE)),
    mayWrite,
    imported: importedWords(facts.imported),
  };
}
