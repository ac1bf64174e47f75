import type { Questionnaire, ScaleQuestion } from '../domain/questionnaire.ts';
import { memoBy } from '../lib/memo-by.ts';
import { NOT_APPLICABLE } from './questions.ts';

/** A level that was chosen, and the ends of its scale. */
export interface GivenScore {
  /** What the question is about: all of it, a factor as a whole, one thing within a factor. */
  about: 'overall' | 'factor' | 'criterion';
  value: number;
  worst: number;
  best: number;
}

/** A question with a scale as `GivenScore` tells of it, all but the level. */
interface Scaled extends Omit<GivenScore, 'value'> {
  id: string;
}

function scaledQuestion(about: GivenScore['about'], { id, scale }: ScaleQuestion): Scaled {
  const values = scale.levels.map(({ value }) => value);
  return { id, about, worst: Math.min(...values), best: Math.max(...values) };
}

/** In the order of the page. */
const scaledQuestions = memoBy(({ overall, factors }: Questionnaire): readonly Scaled[] => [
  ...(overall === null ? [] : [scaledQuestion('overall', overall)]),
  ...factors.flatMap((factor) => [
    scaledQuestion('factor', factor),
    ...factor.criteria.map((criterion) => scaledQuestion('criterion', criterion)),
  ]),
]);

/** The scores of an answer in the order of the page; “không áp dụng” is none. */
export function givenScores(
  questionnaire: Questionnaire,
  scores: Readonly<Record<string, number>>,
): GivenScore[] {
  const given: GivenScore[] = [];
  for (const { id, about, worst, best } of scaledQuestions(questionnaire)) {
    const value = scores[id] ?? NOT_APPLICABLE;
    if (value !== NOT_APPLICABLE) given.push({ about, value, worst, best });
  }
  return given;
}
