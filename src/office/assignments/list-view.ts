import { lastDayOf, dueNow } from '../../assignments/due.ts';
import { daysLate, STATUSES, statusOn, type AssignmentStatus } from '../../assignments/status.ts';
import type { Assignment, AssignmentSource } from '../../domain/assignment.ts';
import type { WorkCalendar } from '../../domain/calendar.ts';
import { fold } from '../../search/text/fold.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { formatNumber } from '../../view/format-number.ts';
import { ASSIGNMENTS_PATH, LIST_KEY, assignmentPath } from './paths.ts';
import { dueWords, sourceWords } from './words.ts';

/** Everything that nobody has finished. */
export const OPEN = 'chua-xong';
const DONE: readonly AssignmentStatus[] = ['done', 'done-late'];
const ROWS_PER_PAGE = 100;
const MAX_SEARCH = 200;
/** What presses comes first. */
const ORDER: readonly AssignmentStatus[] = [
  'late',
  'at-risk',
  'unproven',
  'running',
  'standing',
  'done-late',
  'done',
];

export interface AssignmentFilter {
  status: AssignmentStatus | typeof OPEN | '';
  source: string;
  unit: string;
  search: string;
  /** From 1. */
  page: number;
}

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
  /** What was just brought in; null: nothing was. */
  imported: string | null;
}

/** What the address says was just brought in. */
function importedWords(written: string): string | null {
  const [, added, same, different] = /^(\d{1,4})-(\d{1,4})-(\d{1,4})$/.exec(written) ?? [];
  if (added === undefined || same === undefined || different === undefined) return null;
  return officeAssignments.import.done(added, same, different);
}

export function readFilter(query: URLSearchParams): AssignmentFilter {
  const valueOf = (name: string): string => (query.get(name) ?? '').trim().slice(0, MAX_SEARCH);
  const status = valueOf(LIST_KEY.status);
  const isKnown = status === OPEN || STATUSES.some((each) => each === status);
  const page = valueOf(LIST_KEY.page);
  return {
    status: isKnown ? (status as AssignmentFilter['status']) : '',
    source: valueOf(LIST_KEY.source),
    unit: valueOf(LIST_KEY.unit),
    search: valueOf(LIST_KEY.search),
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** Address query of a page of the same filter. */
export function filterQuery({ status, source, unit, search }: AssignmentFilter, page: number): string {
  const named = {
    [LIST_KEY.status]: status,
    [LIST_KEY.source]: source,
    [LIST_KEY.unit]: unit,
    [LIST_KEY.search]: search,
    [LIST_KEY.page]: page === 1 ? '' : String(page),
  };
  return new URLSearchParams(Object.entries(named).filter(([, value]) => value !== '')).toString();
}

interface Judged {
  assignment: Assignment;
  status: AssignmentStatus;
  last: string | null;
}

function fits({ assignment, status }: Judged, filter: AssignmentFilter, words: string): boolean {
  const { text, product, person, unit, place } = assignment;
  return (
    (filter.status === '' || (filter.status === OPEN ? !DONE.includes(status) : status === filter.status)) &&
    (filter.source === '' || assignment.source === filter.source) &&
    (filter.unit === '' || unit === filter.unit) &&
    (words === '' || fold(`${place} ${text} ${product} ${person} ${unit}`).includes(words))
  );
}

function byUrgency(a: Judged, b: Judged): number {
  const last = (each: Judged): string => each.last ?? '9999';
  return (
    ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
    last(a).localeCompare(last(b)) ||
    a.assignment.text.localeCompare(b.assignment.text, 'vi')
  );
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
  /** `3-2-0`: added, kept, different; '': nothing was brought in. */
  imported: string;
}

export function assignmentsView(facts: ListFacts): AssignmentsView {
  const { assignments, sources, filter, today, calendar, mayWrite } = facts;
  const named = new Map(sources.map((source) => [source.id, sourceWords(source)]));
  const judged = assignments.map((assignment): Judged => {
    const last = lastDayOf(dueNow(assignment), calendar);
    return { assignment, status: statusOn(assignment, today, calendar), last };
  });
  const words = fold(filter.search);
  const found = judged.filter((each) => fits(each, filter, words)).sort(byUrgency);
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
    counts: ORDER.flatMap((status) => countOf(status, counted.get(status)?.length ?? 0)),
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
