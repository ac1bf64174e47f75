import { setTimeout as wait } from 'node:timers/promises';
import type { AuditRow } from '../domain/staff.ts';
import type { TwoPersonRequest } from '../domain/two-person-request.ts';
import type { MarkDecision } from '../survey/effective-marks.ts';
import { BETWEEN_LOOKS_IN_MS, LOOKS } from './looks.ts';

/** A decision on a mark, as the database holds it. */
export type HeldDecision = MarkDecision & TwoPersonRequest;

/** What a decision and the audit trail do not have in common. */
export type DecisionFault =
  /** The trail does not tell of it as it stands; `id` of the decision. */
  | { kind: 'not-in-trail'; id: string }
  /** The trail tells of something that no decision says; `id`: number of its row. */
  | { kind: 'only-in-trail'; id: string };

/** Both are written in one transaction, each with its own look at the clock. */
const SAME_MOMENT_IN_MS = 60_000;

/** One step towards a mark: who did what, and when. */
interface Step {
  /** Of the decision, or number of the row. */
  id: string;
  said: string;
  at: number;
}

type Said = Pick<AuditRow, 'what' | 'who' | 'object' | 'note' | 'at'>;

function stepOf(id: string, { what, who, object, note, at }: Said): Step {
  return { id, said: JSON.stringify([what, who, object, note]), at: Date.parse(at) };
}

/** What the trail must say of one decision, as `pb_hooks/lib/office-marks.js` writes it: that it was asked for, and how it ended. */
function stepsOf(held: HeldDecision): Step[] {
  const { id, answer, action, mark, state, askedBy, askedAt, note, decidedBy, decidedAt, decision } = held;
  const object = `${answer} ${action} ${mark}`;
  const asked = { what: 'mark-asked', who: askedBy, object, note, at: askedAt };
  const ended = { what: `mark-${state}`, who: decidedBy, object, note: decision, at: decidedAt };
  return (state === 'asked' ? [asked] : [asked, ended]).map((said) => stepOf(id, said));
}

/** Takes the step that is the same, at the same moment, out of the list; false: there is none. */
function takeSame(steps: Step[], { said, at }: Step): boolean {
  const place = steps.findIndex(
    (other) => other.said === said && Math.abs(other.at - at) <= SAME_MOMENT_IN_MS,
  );
  if (place !== -1) steps.splice(place, 1);
  return place !== -1;
}

const tellsOfMark = ({ what }: AuditRow): boolean => what.startsWith('mark-');

/** Compares decisions with the rows of the trail, some or all, that tell of them: each step of either must be one of the other. */
export function unmatchedDecisions(
  decisions: readonly HeldDecision[],
  rows: readonly AuditRow[],
): DecisionFault[] {
  const told = rows.filter(tellsOfMark).map((row) => stepOf(String(row.number), row));
  const bySaid = Map.groupBy(told, ({ said }) => said);
  const untold = decisions.flatMap(stepsOf).filter((step) => !takeSame(bySaid.get(step.said) ?? [], step));
  const left = [...bySaid.values()].flat();
  return [
    ...[...new Set(untold.map(({ id }) => id))].map((id) => ({ kind: 'not-in-trail', id }) as const),
    ...left.map(({ id }) => ({ kind: 'only-in-trail', id }) as const),
  ];
}

/** Where decisions and trail are read; each time anew. */
export interface DecisionSides {
  decisions(): Promise<readonly HeldDecision[]>;
  trail(): AsyncIterable<AuditRow>;
}

/**
 * Finds marks that were given, taken back or hidden straight in the database: people's decisions and the audit
 * trail are written together, so neither says anything that the other does not. Throws when one cannot be read.
 */
export async function checkDecisions({ decisions, trail }: DecisionSides): Promise<DecisionFault[]> {
  for (let look = 1; ; look += 1) {
    const [held, rows] = [await decisions(), await Array.fromAsync(trail())];
    const faults = unmatchedDecisions(held, rows);
    if (faults.length === 0 || look === LOOKS) return faults;
    await wait(BETWEEN_LOOKS_IN_MS);
  }
}
