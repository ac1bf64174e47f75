import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { DashboardFigures } from '../../figures/dashboard.ts';
import { criterionFigure } from '../../figures/index-figures.ts';
import type { ReportPeriod } from '../../figures/report-period.ts';

/** The criterion that the fewest are satisfied with. */
export interface WorstCriterion {
  form: string;
  period: ReportPeriod;
  label: string;
  /** 0 to 1. */
  share: number;
  /** Respondents that it rests on. */
  n: number;
}

export function quarterBefore(period: ReportPeriod): ReportPeriod {
  const number = 'number' in period ? period.number : 1;
  return number === 1
    ? { kind: 'quarter', year: period.year - 1, number: 4 }
    : { kind: 'quarter', year: period.year, number: number - 1 };
}

/** null: too few answered for any to be told. */
export function worstCriterion(
  { id: form, factors }: Questionnaire,
  period: ReportPeriod,
  figures: DashboardFigures,
): WorstCriterion | null {
  const index = figures.period?.index;
  const told = factors
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ id, label }) => {
      const figure = criterionFigure(index, id);
      return figure === null ? [] : [{ form, period, label, share: figure.share, n: figure.n }];
    });
  return told.toSorted((a, b) => a.share - b.share)[0] ?? null;
}
