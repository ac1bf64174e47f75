import type { Assignment, Due } from '../domain/assignment.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/procedure.ts';
import { dueOn } from './due.ts';
import { daysLate, statusOn, type AssignmentStatus } from './status.ts';

/** One assignment as it stood on the day of a snapshot; nothing of it is worked out later. */
export interface SnapshotRow {
  id: string;
  source: string;
  place: string;
  text: string;
  unit: string;
  person: string;
  due: Due;
  status: AssignmentStatus;
  daysLate: number;
  reason: string;
  doneOn: IsoDate | '';
  evidence: number;
}

/** What the staff meeting of a month was shown; kept as it is for ever. */
export interface Snapshot {
  /** `YYYY-MM`. */
  month: string;
  takenOn: IsoDate;
  rows: readonly SnapshotRow[];
}

/** Ids of what moved between two snapshots; an assignment may stand in several. */
export interface Movement {
  added: string[];
  /** Done since, in time or not. */
  finished: string[];
  becameLate: string[];
  becameAtRisk: string[];
  postponed: string[];
  /** In the last one, no more in this one: removed, or split. */
  gone: string[];
}

/** The state of all assignments at the end of a day. */
export function snapshotOf(
  assignments: readonly Assignment[],
  { month, day }: { month: string; day: IsoDate },
  calendar: WorkCalendar,
): Snapshot {
  const rows = assignments.map((each): SnapshotRow => {
    const { id, source, place, text, unit, person, reason, doneOn, evidence } = each;
    const due = dueOn(each, day);
    const [status, late] = [statusOn(each, day, calendar), daysLate(each, day, calendar)];
    const seen = evidence.filter(({ addedOn }) => addedOn <= day).length;
    const done = doneOn !== '' && doneOn <= day ? doneOn : '';
    return {
      ...{ id, source, place, text, unit, person, reason },
      ...{ due, status, daysLate: late, doneOn: done, evidence: seen },
    };
  });
  return { month, takenOn: day, rows };
}

const isDone = ({ status }: SnapshotRow): boolean => status === 'done' || status === 'done-late';

/** What changed since the snapshot before; with none before, everything is added and nothing else is told. */
export function movementSince(before: Snapshot | null, now: Snapshot): Movement {
  const earlier = new Map((before?.rows ?? []).map((row) => [row.id, row]));
  const pairs = now.rows.map((row) => ({ row, was: earlier.get(row.id) }));
  const ids = (isMeant: (row: SnapshotRow, was: SnapshotRow) => boolean): string[] =>
    pairs.flatMap(({ row, was }) => (was !== undefined && isMeant(row, was) ? [row.id] : []));
  const became = (status: AssignmentStatus): string[] =>
    ids((row, was) => row.status === status && was.status !== status);
  const present = new Set(now.rows.map(({ id }) => id));
  return {
    added: pairs.flatMap(({ row, was }) => (was === undefined ? [row.id] : [])),
    finished: ids((row, was) => isDone(row) && !isDone(was)),
    becameLate: became('late'),
    becameAtRisk: became('at-risk'),
    postponed: ids((row, was) => JSON.stringify(row.due) !== JSON.stringify(was.due)),
    gone: [...earlier.keys()].filter((id) => !present.has(id)),
  };
}
