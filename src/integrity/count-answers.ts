import type { AttemptCount } from '../queue/attempts.ts';
import type { StoredAnswer } from './commitments.ts';
import type { AnswerGroup, AnswerSummary, PublishedIndex } from './summary.ts';

/** What is counted besides the answers themselves. */
export interface OtherCounts {
  /** The last closed day, '' for none. */
  until: string;
  /** Withdrawn answers by round. */
  withdrawn: ReadonlyMap<string, number>;
  attempts: readonly AttemptCount[];
  indexes: readonly PublishedIndex[];
}

function addOne(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** Counts answers while they are read, for the published summary. */
export class AnswerCounter {
  readonly #groups = new Map<string, AnswerGroup>();

  #groupOf({ form, round }: StoredAnswer): AnswerGroup {
    const key = `${round}\n${form}`;
    const group = this.#groups.get(key) ?? {
      form,
      round,
      answers: 0,
      withoutMarked: 0,
      bySource: {},
      byMark: {},
    };
    this.#groups.set(key, group);
    return group;
  }

  /** @param marks see `effectiveMarks` */
  add(answer: StoredAnswer, marks: readonly string[]): void {
    const group = this.#groupOf(answer);
    group.answers += 1;
    if (marks.length === 0) group.withoutMarked += 1;
    addOne(group.bySource, answer.source);
    for (const mark of marks) addOne(group.byMark, mark);
  }

  /** All that was counted, ordered by round and form. */
  summary({ until, withdrawn, attempts, indexes }: OtherCounts): AnswerSummary {
    const sorted = [...this.#groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    const came = (round: string, kind: string): number =>
      attempts
        .filter((each) => each.round === round && each.kind === kind)
        .reduce((sum, { count }) => sum + count, 0);
    const rounds = [...new Set([...withdrawn.keys(), ...attempts.map(({ round }) => round)])].sort();
    return {
      version: 1,
      until,
      groups: sorted.map(([, group]) => group),
      indexes: [...indexes],
      rounds: rounds.map((round) => ({
        round,
        withdrawn: withdrawn.get(round) ?? 0,
        early: came(round, 'early'),
        late: came(round, 'late'),
        otherSource: came(round, 'source'),
      })),
    };
  }
}
