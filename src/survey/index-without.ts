import type { AnswerSource } from '../domain/submission.ts';

/** What decides whether an answer is left out of a figure. */
export interface Counted {
  source: AnswerSource;
  /** See `effectiveMarks`. */
  marks: readonly string[];
}

/** One index, and what it would be without some of the answers; null: there is nothing to make it of. */
export interface IndexWithout {
  all: number | null;
  withoutMarked: number | null;
  /** For each source that has answers: the index of all others. */
  withoutSource: Partial<Record<AnswerSource, number | null>>;
}

/**
 * An index as it is published: overall, without marked answers, and without each source in turn. So nobody can lift
 * it unseen by way of the counter, of paper, of links or of the Office's own network.
 *
 * @param index makes the figure of some answers; is only asked with at least one
 */
export function indexWithout<Answer extends Counted>(
  answers: readonly Answer[],
  index: (answers: readonly Answer[]) => number | null,
): IndexWithout {
  const of = (some: readonly Answer[]): number | null => (some.length === 0 ? null : index(some));
  const sources = [...new Set(answers.map(({ source }) => source))];
  return {
    all: of(answers),
    withoutMarked: of(answers.filter(({ marks }) => marks.length === 0)),
    withoutSource: Object.fromEntries(
      sources.map((source) => [source, of(answers.filter((answer) => answer.source !== source))]),
    ),
  };
}
