import { completionBy, type Completion, type CompletionPeriod } from '../../../assignments/completion.ts';
import { dueOn } from '../../../assignments/due.ts';
import { statusOn, type AssignmentStatus } from '../../../assignments/status.ts';
import type { Assignment } from '../../../domain/assignment.ts';
import type { WorkCalendar } from '../../../domain/calendar.ts';
import { officeAssignments } from '../../../texts/office-assignments.ts';
import { formatDate } from '../../../view/format-date.ts';
import { formatNumber } from '../../../view/format-number.ts';
import { formatShare } from '../../../view/format-share.ts';
import type { ResultRows } from '../../../view/results.ts';
import { assignmentPath } from '../paths.ts';
import { dueWords } from '../../../view/due-words.ts';

const { completion: text, statuses } = officeAssignments;

export type By = 'unit' | 'person';

/** What stands in a column of the table: some statuses together. */
export const COLUMNS = {
  done: ['done'],
  'done-late': ['done-late'],
  unproven: ['unproven'],
  late: ['late'],
  open: ['at-risk', 'running', 'standing'],
} as const satisfies Record<string, readonly AssignmentStatus[]>;

export type CompletionColumn = keyof typeof COLUMNS;

export const columnWords = (column: CompletionColumn): string =>
  column === 'open' ? text.open : statuses[column];

/** Ids behind a figure; null: behind all of a row. */
export function idsIn({ ids }: Completion, column: CompletionColumn | null): string[] {
  const wanted = column === null ? Object.values(COLUMNS).flat() : COLUMNS[column];
  return wanted.flatMap((status) => [...(ids[status] ?? [])]);
}

export interface CompletionFacts {
  assignments: readonly Assignment[];
  period: CompletionPeriod;
  calendar: WorkCalendar;
}

/** Names a row; assignments of nobody have one too. */
export const nameWords = (by: By, name: string): string => name || text.nobody[by];

/**
 * Who has done how much.
 *
 * @param hrefOf where the assignments behind a figure are shown; '': nowhere
 */
export function completionTable(
  by: By,
  { assignments, period, calendar }: CompletionFacts,
  hrefOf: (name: string, column: CompletionColumn | null) => string = () => '',
): ResultRows {
  const columns = Object.keys(COLUMNS) as CompletionColumn[];
  const rows = completionBy(by, assignments, period, calendar).map((row) => {
    const figure = (column: CompletionColumn | null) => {
      const count = idsIn(row, column).length;
      return { text: formatNumber(count), ...(count > 0 && { href: hrefOf(row.name, column) }) };
    };
    return [
      { text: nameWords(by, row.name) },
      figure(null),
      ...columns.map(figure),
      { text: formatShare(row.share) },
    ];
  });
  return { heads: [text.name[by], text.total, ...columns.map(columnWords), text.share], rows };
}

/** Assignments with what shows that they were done, as they stood on the day that is told. */
export function evidenceTable(ids: readonly string[], facts: CompletionFacts): ResultRows {
  const { assignments, period, calendar } = facts;
  const wanted = new Set(ids);
  const rows = assignments
    .filter(({ id }) => wanted.has(id))
    .sort((a, b) => a.unit.localeCompare(b.unit, 'vi') || a.text.localeCompare(b.text, 'vi'))
    .map((each) => [
      { text: each.text, href: assignmentPath(each.id) },
      ...[
        each.unit,
        each.person,
        dueWords(dueOn(each, period.asOf)),
        each.doneOn === '' || each.doneOn > period.asOf ? '' : formatDate(each.doneOn),
        statuses[statusOn(each, period.asOf, calendar)],
        each.evidence
          .filter(({ addedOn }) => addedOn <= period.asOf)
          .map(({ what }) => what)
          .join('; '),
      ].map((words) => ({ text: words })),
    ]);
  return { heads: text.heads, rows };
}

/** All assignments that count in the period. */
export function countedIds({ assignments, period, calendar }: CompletionFacts): string[] {
  return completionBy('unit', assignments, period, calendar).flatMap((row) => idsIn(row, null));
}
