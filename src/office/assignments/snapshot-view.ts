import { movementSince, type Snapshot, type SnapshotRow } from '../../assignments/snapshot.ts';
import { STATUSES } from '../../assignments/status.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { formatDate } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import type { ResultRows } from '../../view/results.ts';
import { snapshotFile } from './paths.ts';
import { dueWords } from '../../view/due-words.ts';

const { snapshots: text, statuses } = officeAssignments;

/** The snapshot of a month as it is read. */
export interface SnapshotView {
  subject: string;
  fileHref: string;
  /** How many there are, and of what status. */
  summary: string[];
  /** What moved since the last one. */
  movement: { title: string; lines: string[] };
  groups: { title: string; table: ResultRows }[];
}

/** `2026-07` → `tháng 7/2026`. */
export function monthWords(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return text.month(number, year);
}

function summaryOf({ rows, takenOn }: Snapshot): string[] {
  const counts = STATUSES.map(
    (status) => [status, rows.filter((row) => row.status === status).length] as const,
  ).filter(([, count]) => count > 0);
  return [
    text.total(formatNumber(rows.length), formatDate(takenOn)),
    ...counts.map(([status, count]) => text.summary(statuses[status], formatNumber(count))),
  ];
}

function movementOf(before: Snapshot | null, now: Snapshot): SnapshotView['movement'] {
  if (before === null) return { title: text.first, lines: [] };
  const lines = Object.entries(movementSince(before, now)).flatMap(([kind, ids]) =>
    ids.length === 0 ? [] : text.moved[kind as keyof typeof text.moved](formatNumber(ids.length)),
  );
  return {
    title: text.sinceLast(monthWords(before.month)),
    lines: lines.length === 0 ? [text.unchanged] : lines,
  };
}

function tableOf(rows: readonly SnapshotRow[]): ResultRows {
  return {
    heads: text.heads,
    rows: rows.map(({ text: what, unit, person, due, daysLate, reason }) =>
      [
        what,
        [unit, person].filter((name) => name !== '').join(', '),
        dueWords(due),
        daysLate === 0 ? '' : officeAssignments.due.days(formatNumber(daysLate)),
        reason,
      ].map((words) => ({ text: words })),
    ),
  };
}

/** @param before the snapshot of an earlier month; null: there is none */
export function snapshotView(before: Snapshot | null, now: Snapshot): SnapshotView {
  const moved = movementSince(before, now);
  const ofIds = (ids: readonly string[]) => now.rows.filter(({ id }) => ids.includes(id));
  const ofStatus = (status: SnapshotRow['status']) => now.rows.filter((row) => row.status === status);
  const groups = [
    { title: text.groups.late, rows: ofStatus('late') },
    { title: text.groups['at-risk'], rows: ofStatus('at-risk') },
    { title: text.groups.unproven, rows: ofStatus('unproven') },
    { title: text.groups.finished, rows: ofIds(moved.finished) },
    { title: text.groups.added, rows: before === null ? [] : ofIds(moved.added) },
  ];
  return {
    subject: text.subject(monthWords(now.month)),
    fileHref: snapshotFile(now.month),
    summary: summaryOf(now),
    movement: movementOf(before, now),
    groups: groups
      .filter(({ rows }) => rows.length > 0)
      .map(({ title, rows }) => ({ title, table: tableOf(rows) })),
  };
}
