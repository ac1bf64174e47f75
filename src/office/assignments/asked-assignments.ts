import { dueNow, lastDayOf } from '../../assignments/due.ts';
import { searchFor } from '../../assignments/search.ts';
import { STATUSES, statusOn, type AssignmentStatus } from '../../assignments/status.ts';
import type { Assignment, AssignmentSource } from '../../domain/assignment.ts';
import type { WorkCalendar } from '../../domain/calendar.ts';
import { LIST_KEY } from './paths.ts';

/** Everything that nobody has finished. */
export const OPEN = 'chua-xong';
const DONE: readonly AssignmentStatus[] = ['done', 'done-late'];
const MAX_SEARCH = 200;
/** What presses comes first. */
export const BY_URGENCY: readonly AssignmentStatus[] = [
  ...(['late', 'at-risk', 'unproven', 'running', 'standing', 'done-late', 'done'] as const),
];

/** What an address of the list, or of its file, asks for. */
export interface AssignmentFilter {
  status: AssignmentStatus | typeof OPEN | '';
  source: string;
  unit: string;
  search: string;
  /** From 1. */
  page: number;
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

/** An assignment as it stands on a day. */
export interface Judged {
  assignment: Assignment;
  status: AssignmentStatus;
  /** Last day on which it is in time; null: it is standing. */
  last: string | null;
}

/** @param today `YYYY-MM-DD` in Viet Nam */
export function judge(assignment: Assignment, today: string, calendar: WorkCalendar): Judged {
  const last = lastDayOf(dueNow(assignment), calendar);
  return { assignment, status: statusOn(assignment, today, calendar), last };
}

/** `I.2` before `I.10`. */
const LETTERS = new Intl.Collator('vi', { numeric: true });

/** Of one document as they stand in it, else by their words. */
function byPlace({ assignment: a }: Judged, { assignment: b }: Judged): number {
  const isOfOne = a.source === b.source && a.place !== b.place;
  return isOfOne ? LETTERS.compare(a.place, b.place) : LETTERS.compare(a.text, b.text);
}

function byUrgency(a: Judged, b: Judged): number {
  const [lastA, lastB] = [a.last ?? '9999', b.last ?? '9999'];
  return (
    BY_URGENCY.indexOf(a.status) - BY_URGENCY.indexOf(b.status) ||
    (lastA === lastB ? byPlace(a, b) : lastA < lastB ? -1 : 1)
  );
}

function fits({ assignment, status }: Judged, filter: AssignmentFilter): boolean {
  return (
    (filter.status === '' || (filter.status === OPEN ? !DONE.includes(status) : status === filter.status)) &&
    (filter.source === '' || assignment.source === filter.source) &&
    (filter.unit === '' || assignment.unit === filter.unit)
  );
}

/** Those that a filter leaves, on whichever page, the most pressing first. */
export function findAssignments(
  judged: readonly Judged[],
  filter: AssignmentFilter,
  sources: readonly AssignmentSource[],
): Judged[] {
  const isMeant = searchFor(filter.search, sources);
  return judged.filter((each) => fits(each, filter) && isMeant(each.assignment)).sort(byUrgency);
}
