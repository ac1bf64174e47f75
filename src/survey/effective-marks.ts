import type { TwoPersonRequest } from '../domain/two-person-request.ts';

/** A mark to be given or taken back: one person asks for it with a note, another one decides. */
export interface MarkDecision extends Pick<TwoPersonRequest, 'state' | 'decidedAt'> {
  /** Record id of the answer. */
  answer: string;
  action: 'add' | 'remove';
  mark: string;
}

/** Marks that people give; automatic rules have names of their own. */
export const MARK_BY_HAND = 'by-hand';

/**
 * The marks that count: those of the automatic rules, as far as none was taken back, and those given by hand. The
 * answer itself is never changed. Of two decisions on one mark the later counts.
 *
 * @param marks as stored with the answer
 * @param decisions on this answer, in any order
 */
export function effectiveMarks(marks: readonly string[], decisions: readonly MarkDecision[]): string[] {
  const effective = new Set(marks);
  const decided = decisions.filter(({ state }) => state === 'approved');
  for (const { action, mark } of decided.toSorted((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1))) {
    if (action === 'add') effective.add(mark);
    else effective.delete(mark);
  }
  return [...effective];
}

/** Decisions by the record id of their answer. */
export function decisionsByAnswer<Decision extends MarkDecision>(
  decisions: readonly Decision[],
): ReadonlyMap<string, readonly Decision[]> {
  return Map.groupBy(decisions, ({ answer }) => answer);
}

/** Says of each answer which marks count; `decisions` on any of them. */
export function marksInForce(
  decisions: readonly MarkDecision[],
): (answer: { id: string; marks: readonly string[] }) => string[] {
  const byAnswer = decisionsByAnswer(decisions);
  return ({ id, marks }) => effectiveMarks(marks, byAnswer.get(id) ?? []);
}
