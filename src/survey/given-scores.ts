import type { Questionnaire, Scale, ScaleQuestion } from '../domain/questionnaire.ts';
import { NOT_APPLICABLE } from './questions.ts';

/** A level that was chosen, and the ends of its scale. */
export interface GivenScore {
  /** What the question is about: all of it, a factor as a whole, one thing within a factor. */
  about: 'overall' | 'factor' | 'criterion';
  value: number;
  worst: number;
  best: number;
}

function ends({ levels }: Scale): Pick<GivenScore, 'worst' | 'best'> {
  const values = levels.map(({ value }) => value);
  return { worst: Math.min(...values), best: Math.max(...values) };
}

/** The scores of an answer in the order of the page; “không áp dụng” is none. */
export function givenScores(
  { overall, factors }: Questionnaire,
  scores: Readonly<Record<string, number>>,
): GivenScore[] {
  const given = (about: GivenScore['about'], { id, scale }: ScaleQuestion): GivenScore[] => {
    const value = scores[id] ?? NOT_APPLICABLE;
    return value === NOT_APPLICABLE ? [] : [{ about, value, ...ends(scale) }];
  };
  return [
    ...(overall === null ? [] : given('overall', overall)),
    ...factors.flatMap((factor) => [
      ...given('factor', factor),
      ...factor.criteria.flatMap((criterion) => given('criterion', criterion)),
    ]),
  ];
}
