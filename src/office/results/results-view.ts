import type { Content } from '../../domain/content.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { DashboardFigures } from '../../figures/dashboard.ts';
import type { Figure } from '../../figures/index-figures.ts';
import { DIMENSIONS } from '../../figures/month-totals.ts';
import { periodName } from '../../figures/report-period.ts';
import { officeResults } from '../../texts/office-results.ts';
import { formatNumber } from '../../view/format-number.ts';
import { formatShare } from '../../view/format-share.ts';
import type { ResultRows } from '../../view/results.ts';
import { axisStart } from '../../charts/axis-start.ts';
import { factorWish, monthWish } from './chart-of.ts';
import { formOptions, periodOptions, type Option } from './options.ts';
import { CHART_FILES, OFFICE_RESULTS_PATH } from './paths.ts';
import type { Task } from './task.ts';
import { criteriaRows, factorRows, monthRows, tableOf } from './result-rows.ts';
import { pointsBetween, verdictOf } from './verdict.ts';
import { categoryName, wishAddress, type ResultsWish } from './wish.ts';
import { categoryWords, periodWords, shortWindow, windowWords } from './words.ts';

/** A figure with what it is and what to know of it. */
export interface ResultFact {
  label: string;
  value: string;
  notes: string[];
}

/** A chart with its table; null: there is nothing to draw. */
export interface ChartView {
  /** Without colours for a dark screen. */
  src: string;
  alt: string;
  text: string;
  table: ResultRows;
}

export interface ResultsView {
  title: string;
  window: string;
  tasks: Task[];
  /** What of the lists is chosen; '' for all answers, and for no comparison. */
  chosen: { form: string; period: string; group: string; comparison: string };
  forms: Option[];
  periods: Option[];
  groups: { label: string; options: Option[] }[];
  isFiltered: boolean;
  /** null: too few to tell anything. */
  figures: {
    facts: ResultFact[];
    factors: ChartView | null;
    months: (ChartView & { title: string }) | null;
    tables: { title: string; table: ResultRows | null }[];
    criteria: ResultRows;
  } | null;
  method: string[];
}

export interface ResultsViewParts {
  wish: ResultsWish;
  questionnaire: Questionnaire;
  figures: DashboardFigures;
  tasks: Task[];
  content: Content;
  /** `YYYY-MM-DD` in Viet Nam. */
  today: string;
}

/** What may be said of a change, in a sentence. */
function verdictWords(now: Figure | null, then: Figure | null): string {
  const { verdict } = officeResults;
  const found = verdictOf(now, then);
  if (now === null || then === null || found === 'none') return verdict.none;
  if (found === 'same') return verdict.same;
  if (found === 'unproven-higher') return verdict.unprovenHigher;
  if (found === 'unproven-lower') return verdict.unprovenLower;
  return verdict[found](pointsBetween(now, then));
}

function factsOf({ wish, figures }: ResultsViewParts): ResultFact[] {
  const { facts } = officeResults;
  const { period, compared, withMarked } = figures;
  if (period === null) return [];
  const { whole, overall } = period.index;
  const share = (figure: Figure | null) =>
    figure === null ? officeResults.tooFew : formatShare(figure.share);
  const interval = (figure: Figure | null) =>
    figure === null
      ? []
      : [facts.interval(formatShare(figure.interval.low), formatShare(figure.interval.high))];
  const { answers, leftOut, population } = period;
  const sent = facts.sent(formatNumber(answers), formatNumber(leftOut));
  const among = population === null ? [] : [facts.among(formatNumber(population))];
  const marked = withMarked
    ? {
        value: formatNumber(withMarked.marked),
        notes: [facts.withMarked(formatShare(withMarked.figure.share))],
      }
    : { value: '–', notes: [facts.noMarked] };
  return [
    { label: facts.index, value: share(whole), notes: interval(whole) },
    { label: facts.answers, value: formatNumber(whole?.n ?? 0), notes: [sent, ...among] },
    ...(wish.comparedWith === null
      ? []
      : [
          {
            label: facts.compared(periodWords(wish.comparedWith)),
            value: compared?.index.whole ? formatShare(compared.index.whole.share) : '–',
            notes: [verdictWords(whole, compared?.index.whole ?? null)],
          },
        ]),
    ...(overall === null ? [] : [{ label: facts.overall, value: share(overall), notes: interval(overall) }]),
    ...(wish.chosen === null ? [{ label: facts.marked, ...marked }] : []),
  ];
}

function chartAddress(file: string, wish: ResultsWish): string {
  return wishAddress(`${OFFICE_RESULTS_PATH}/${file}`, wish);
}

function figuresOf(parts: ResultsViewParts): ResultsView['figures'] {
  const { questionnaire, figures, wish } = parts;
  if (figures.period === null) return null;
  const { year } = wish.period;
  const [factors, months] = [factorWish(questionnaire, figures, 'light'), monthWish(year, figures, 'light')];
  const monthPoints = months?.chart === 'months' ? months.points : [];
  return {
    facts: factsOf(parts),
    factors: factors && {
      src: chartAddress(CHART_FILES.factors, wish),
      alt: factors.words.title,
      text: officeResults.factors.text,
      table: factorRows(parts),
    },
    months: months && {
      title: officeResults.months.title(year),
      src: chartAddress(CHART_FILES.months, wish),
      alt: months.words.title,
      text: officeResults.months.text(formatNumber(axisStart(monthPoints))),
      table: monthRows(parts),
    },
    tables:
      wish.chosen === null
        ? DIMENSIONS.map((dimension) => ({
            title: officeResults.tables[dimension],
            table: tableOf(dimension, parts),
          }))
        : [],
    criteria: criteriaRows(parts),
  };
}

/** Rows that can be looked at by themselves. */
function groupOptions({ figures, content }: ResultsViewParts): ResultsView['groups'] {
  return DIMENSIONS.map((dimension) => ({
    label: officeResults.tables[dimension],
    options: figures.tables[dimension]
      .filter(({ isOther }) => !isOther)
      .map(({ names: [name = ''] }) => ({
        value: categoryName({ dimension, name }),
        label: categoryWords({ dimension, name }, content),
      })),
  })).filter(({ options }) => options.length > 0);
}

/**
 * How the figures of a form are worked out, in sentences.
 *
 * @param population see `PeriodFigures`
 */
export function methodOf({ formula }: Questionnaire, population: number | null): string[] {
  const { method, criteria } = officeResults;
  const { formula: words, small, hidden, period } = method;
  const interval = `${method.interval} ${population === null ? method.noPopulation : method.population}`;
  const source = formula === null ? [] : [method.source(formula.source)];
  const caution = formula?.caution ? [method.caution(formula.caution)] : [];
  return [words, interval, small, hidden, criteria.lowNote, period, ...source, ...caution];
}

/** What the page of figures shows. */
export function resultsView(parts: ResultsViewParts): ResultsView {
  const { wish, questionnaire, tasks, content, today } = parts;
  return {
    title: officeResults.title(questionnaire.formCode, periodWords(wish.period)),
    window: windowWords(wish.period),
    tasks,
    chosen: {
      form: wish.form,
      period: periodName(wish.period),
      group: wish.chosen === null ? '' : categoryName(wish.chosen),
      comparison: wish.comparedWith === null ? '' : periodName(wish.comparedWith),
    },
    forms: formOptions(content.questionnaires),
    periods: periodOptions(today, shortWindow),
    groups: groupOptions(parts),
    isFiltered: wish.chosen !== null || wish.comparedWith !== null,
    figures: figuresOf(parts),
    method: methodOf(questionnaire, parts.figures.period?.population ?? null),
  };
}
