import type { Questionnaire, ScaleQuestion } from '../domain/questionnaire.ts';
import { NOT_APPLICABLE } from '../survey/questions.ts';
import { meanInterval, shareInterval, type Interval } from './interval.ts';
import type { Moments } from './moments.ts';
import { NO_MOMENTS } from './moments.ts';
import type { Counts } from './tally.ts';

/** A share of satisfied people with how sure it is. */
export interface Figure {
  /** 0 to 1. */
  share: number;
  /** Respondents that it rests on. */
  n: number;
  interval: Interval;
}

/** Figures of one form; null where nobody answered. */
export interface IndexFigures {
  /** Over all factors: the index. */
  whole: Figure | null;
  /** The question on the whole by itself, null also where the form has none. */
  overall: Figure | null;
  factors: { id: string; figure: Figure | null; criteria: { id: string; figure: Figure | null }[] }[];
}

/** Of a factor; null: it is not told, or there are no figures. */
export function factorFigure(index: IndexFigures | undefined, id: string): Figure | null {
  return index?.factors.find((factor) => factor.id === id)?.figure ?? null;
}

/** The same of a criterion. */
export function criterionFigure(index: IndexFigures | undefined, id: string): Figure | null {
  const criteria = index?.factors.flatMap((factor) => factor.criteria);
  return criteria?.find((criterion) => criterion.id === id)?.figure ?? null;
}

/** Of respondents' values from 0 to 1; null: there are none. */
export function figureOf(moments: Moments, population: number | null): Figure | null {
  const { n, sum } = moments;
  return n === 0 ? null : { share: sum / n, n, interval: meanInterval(moments, population) };
}

function ofLevels(
  levels: readonly number[],
  satisfied: ReadonlySet<number>,
  population: number | null,
): Figure | null {
  const counts = levels.map((count, level) => (level === NOT_APPLICABLE ? 0 : count));
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const share = counts.reduce((sum, count, level) => sum + (satisfied.has(level) ? count : 0), 0) / n;
  return { share, n, interval: shareInterval(share, n, population) };
}

/**
 * The index of a form whose formula is a share of the satisfied: by criterion, factor and over all factors.
 *
 * @param counts of answers to this version, or to others with the same questions
 * @param population how many could have answered (N), null: not known
 * @returns null when the form's formula is another one, or it has none
 */
export function indexFigures(
  { formula, overall, factors }: Questionnaire,
  counts: Counts,
  population: number | null,
): IndexFigures | null {
  if (formula?.kind !== 'satisfied-share') return null;
  const satisfied = new Set(formula.satisfied);
  const ofQuestion = ({ id }: ScaleQuestion): Figure | null =>
    ofLevels(counts.levels[id] ?? [], satisfied, population);
  return {
    whole: figureOf(counts.whole, population),
    overall: overall === null ? null : ofQuestion(overall),
    factors: factors.map((factor) => ({
      id: factor.id,
      figure: figureOf(counts.factors[factor.id] ?? NO_MOMENTS, population),
      criteria: factor.criteria.map((criterion) => ({ id: criterion.id, figure: ofQuestion(criterion) })),
    })),
  };
}
