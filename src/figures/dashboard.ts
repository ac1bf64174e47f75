import type { Questionnaire } from '../domain/questionnaire.ts';
import type { MonthSums } from './month-sums.ts';
import { byDimension, type Category, type Dimension } from './month-totals.ts';
import { monthsOf, type ReportPeriod } from './report-period.ts';
import type { Figure } from './index-figures.ts';
import { ToldYear, type MonthRow, type PeriodFigures, type TableRow } from './told-year.ts';

/** What somebody wants to see. */
export interface DashboardQuestion {
  /** The version by whose questions the figures are shown. */
  questionnaire: Questionnaire;
  period: ReportPeriod;
  /** null: with none. */
  comparedWith: ReportPeriod | null;
  /** The row of a table that is looked at; null: all answers are. */
  chosen: Category | null;
  /** Round → how many could have answered (N), where that is known. */
  populations: Readonly<Record<string, number>>;
}

/** What can be told of it. */
export interface DashboardFigures {
  /** null: too few in the period, or it is told together with another. */
  period: PeriodFigures | null;
  withMarked: { marked: number; figure: Figure } | null;
  /** Of all answers, whatever row is looked at; empty where too few came to be parted. */
  tables: Readonly<Record<Dimension, readonly TableRow[]>>;
  /** The months of the period's year. */
  months: readonly MonthRow[];
  /** Of the other period; null as for `period`, and where none is compared. */
  compared: PeriodFigures | null;
}

/** Of the reporting months of a year. */
export type SumsOfYear = (year: number) => MonthSums;

/** Works out the Office's figures. Throws when the form's formula is no share of the satisfied. */
export function dashboardFigures(
  { period, comparedWith, ...question }: DashboardQuestion,
  sumsOf: SumsOfYear,
): DashboardFigures {
  const toldYear = (year: number): ToldYear => new ToldYear({ ...question, year, sums: sumsOf(year) });
  const figuresOf = (told: ToldYear, wanted: ReportPeriod): PeriodFigures | null => {
    const spans = told.spans(monthsOf(wanted));
    return spans !== null && told.isTold(spans) ? told.figures(spans) : null;
  };
  const told = toldYear(period.year);
  const other = comparedWith && (comparedWith.year === period.year ? told : toldYear(comparedWith.year));
  const spans = told.spans(monthsOf(period));
  return {
    period: figuresOf(told, period),
    withMarked: spans && told.withMarked(spans),
    tables: byDimension((dimension) => (spans === null ? [] : told.table(dimension, spans))),
    months: told.months(),
    compared: other && comparedWith && figuresOf(other, comparedWith),
  };
}
