import { completionBy, completionPeriod, type CompletionSpan } from '../../../assignments/completion.ts';
import type { Assignment } from '../../../domain/assignment.ts';
import type { WorkCalendar } from '../../../domain/calendar.ts';
import { officeAssignments } from '../../../texts/office-assignments.ts';
import { formatDate } from '../../../view/format-date.ts';
import type { ResultRows } from '../../../view/results.ts';
import { COMPLETION_FILES, COMPLETION_KEY as KEY, COMPLETION_PATH } from '../paths.ts';
import {
  COLUMNS,
  columnWords,
  completionTable,
  evidenceTable,
  idsIn,
  nameWords,
  type By,
  type CompletionColumn,
  type CompletionFacts,
} from './completion-rows.ts';

const { completion: text } = officeAssignments;
/** Years that can be asked for: this one and those before. */
const YEARS = 5;
const BY_NAMES: Readonly<Record<By, string>> = { unit: 'don-vi', person: 'nguoi' };

/** What an address of the page asks for. */
export interface CompletionWish {
  span: CompletionSpan;
  /** The figure whose assignments are listed; null: none is. */
  chosen: { by: By; name: string; column: CompletionColumn | null } | null;
}

export interface CompletionView {
  periods: { value: string; label: string }[];
  period: string;
  title: string;
  asOf: string;
  tables: { title: string; table: ResultRows }[];
  listed: { title: string; table: ResultRows } | null;
  files: { word: string; excel: string };
}

export const spanName = ({ year, half }: CompletionSpan): string =>
  half === null ? String(year) : `${year}-h${half}`;

export function spanWords({ year, half }: CompletionSpan): string {
  if (half === null) return text.year(String(year));
  return text.halves(half === 1 ? text.firstHalf : text.secondHalf, String(year));
}

/** Those that have begun, the newest first. */
function offeredSpans(today: string): CompletionSpan[] {
  const thisYear = Number(today.slice(0, 4));
  return Array.from({ length: YEARS }, (_, index) => thisYear - index)
    .flatMap((year) => ([2, 1, null] as const).map((half) => ({ year, half })))
    .filter((span) => completionPeriod(span, today).first <= today);
}

/** What an address asks for; without a period that there is, the half that runs. */
export function readCompletionWish(query: URLSearchParams, today: string): CompletionWish {
  const spans = offeredSpans(today);
  const span = spans.find((each) => spanName(each) === query.get(KEY.period)) ?? spans[0];
  const by = (Object.keys(BY_NAMES) as By[]).find((each) => BY_NAMES[each] === query.get(KEY.by));
  const status = query.get(KEY.status) ?? '';
  const column = status in COLUMNS ? (status as CompletionColumn) : null;
  const chosen = by === undefined ? null : { by, name: query.get(KEY.name) ?? '', column };
  return { span: span ?? { year: Number(today.slice(0, 4)), half: null }, chosen };
}

export function completionFacts(
  { span }: CompletionWish,
  {
    assignments,
    today,
    calendar,
  }: { assignments: readonly Assignment[]; today: string; calendar: WorkCalendar },
): CompletionFacts {
  return { assignments, calendar, period: completionPeriod(span, today) };
}

function addressOf(span: CompletionSpan, by: By, name: string, column: CompletionColumn | null): string {
  const query = new URLSearchParams({
    [KEY.period]: spanName(span),
    [KEY.by]: BY_NAMES[by],
    [KEY.name]: name,
    ...(column && { [KEY.status]: column }),
  });
  return `${COMPLETION_PATH}?${query.toString()}#viec`;
}

function listedOf({ chosen }: CompletionWish, facts: CompletionFacts): CompletionView['listed'] {
  if (chosen === null) return null;
  const { by, name, column } = chosen;
  const row = completionBy(by, facts.assignments, facts.period, facts.calendar).find(
    (each) => each.name === name,
  );
  if (row === undefined) return null;
  const words = column === null ? text.all : columnWords(column);
  return {
    title: text.listed(nameWords(by, name), words),
    table: evidenceTable(idsIn(row, column), facts),
  };
}

/** The page, of what `completionFacts` has made. */
export function completionView(wish: CompletionWish, facts: CompletionFacts, today: string): CompletionView {
  const { span } = wish;
  const tableOf = (by: By, title: string) => ({
    title,
    table: completionTable(by, facts, (name, column) => addressOf(span, by, name, column)),
  });
  const query = `?${KEY.period}=${spanName(span)}`;
  return {
    periods: offeredSpans(today).map((each) => ({ value: spanName(each), label: spanWords(each) })),
    period: spanName(span),
    title: text.subject(spanWords(span).toLocaleLowerCase('vi')),
    asOf: text.asOf(formatDate(facts.period.asOf)),
    tables: [tableOf('unit', text.byUnit), tableOf('person', text.byPerson)].filter(
      ({ table }) => table.rows.length > 0,
    ),
    listed: listedOf(wish, facts),
    files: { word: COMPLETION_FILES.word + query, excel: COMPLETION_FILES.excel + query },
  };
}
