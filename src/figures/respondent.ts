import type { Factor, Questionnaire } from '../domain/questionnaire.ts';
import { askedOfAnswer, type BranchingAnswer } from '../survey/asked-of-answer.ts';
import { NOT_APPLICABLE } from '../survey/questions.ts';

/** What one respondent's answer counts for. */
export interface Respondent {
  /** Question id → level, of the questions that were asked; 0 for “không áp dụng”. */
  levels: ReadonlyMap<string, number>;
  /** Id of a factor → how much of it satisfied, 0 to 1. */
  factors: ReadonlyMap<string, number>;
  /** Mean of the factors; null: none was answered. */
  whole: number | null;
}

type Satisfies = (level: number) => boolean;

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * How much of a factor satisfied: the share of its criteria that did, of those answered. Who opened none of them and
 * answered for the factor as a whole is taken at that word.
 */
function satisfactionWith(
  { id, criteria }: Factor,
  levels: ReadonlyMap<string, number>,
  satisfies: Satisfies,
): number | null {
  const given = (ids: readonly string[]): number[] =>
    ids.map((each) => levels.get(each) ?? NOT_APPLICABLE).filter((level) => level !== NOT_APPLICABLE);
  const inDetail = given(criteria.map((criterion) => criterion.id));
  return mean((inDetail.length > 0 ? inDetail : given([id])).map((level) => (satisfies(level) ? 1 : 0)));
}

/**
 * Reads one answer by the version it was given to. A level of a question that was not asked (see branching) is left
 * out, as is everything of an answer that the formula does not count; null for that one.
 */
export function readRespondent(questionnaire: Questionnaire, answer: BranchingAnswer): Respondent | null {
  const { formula, factors } = questionnaire;
  if (formula?.kind === 'satisfied-share' && formula.counted?.includes(answer.screening) === false)
    return null;
  const asked = askedOfAnswer(questionnaire, answer);
  const levels = new Map(Object.entries(answer.scores).filter(([id]) => asked.has(id)));
  const satisfied = new Set(formula?.kind === 'satisfied-share' ? formula.satisfied : []);
  const answered = factors.flatMap((factor): [string, number][] => {
    const value = satisfactionWith(factor, levels, (level) => satisfied.has(level));
    return value === null ? [] : [[factor.id, value]];
  });
  return { levels, factors: new Map(answered), whole: mean(answered.map(([, value]) => value)) };
}
