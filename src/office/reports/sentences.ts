import type { Content } from '../../domain/content.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { ReportPartId } from '../../domain/report.ts';
import type { DashboardFigures } from '../../figures/dashboard.ts';
import { factorFigure, type Figure } from '../../figures/index-figures.ts';
import { areApart } from '../../figures/interval.ts';
import { daysOf, monthsOf, type ReportPeriod } from '../../figures/report-period.ts';
import type { PeriodFigures } from '../../figures/told-year.ts';
import { officeReports } from '../../texts/office-reports.ts';
import { formatDate } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import { formatShare } from '../../view/format-share.ts';
import { rowName } from '../results/result-rows.ts';
import { pointsBetween, verdictOf } from '../results/verdict.ts';
import { periodWords, windowWords } from '../results/words.ts';

/** What the sentences of a report are made of: figures as the page of figures has them, compared with the year before. */
export interface Told {
  questionnaire: Questionnaire;
  period: ReportPeriod;
  comparedWith: ReportPeriod;
  /** `YYYY-MM-DD` in Viet Nam: a period that has not ended by then says so. */
  today: string;
  figures: DashboardFigures;
  content: Content;
}

const say = officeReports.sentences;

type FigureSentence = (share: string, low: string, high: string, n: string) => string;

function ofFigure({ share, n, interval }: Figure, sentence: FigureSentence): string {
  return sentence(formatShare(share), formatShare(interval.low), formatShare(interval.high), formatNumber(n));
}

/** That more answers are to come, where the period has not ended; nothing where it has. */
export function runningWords({ period, today }: Pick<Told, 'period' | 'today'>): string[] {
  const { last } = daysOf(monthsOf(period));
  return last < today ? [] : [say.running(formatDate(last))];
}

function surveySentences(of: Told): string[] {
  const { questionnaire, period, figures, content } = of;
  const window = [say.window(periodWords(period), windowWords(period)), ...runningWords(of)];
  const { period: told, withMarked, tables } = figures;
  if (told === null) return [...window, say.tooFew];
  const n = formatNumber(told.index.whole?.n ?? 0);
  const sources = tables.source.flatMap((row) =>
    row.figure === null ? [] : [say.source(rowName('source', row, content), formatNumber(row.figure.n))],
  );
  return [
    ...window,
    say.answers(questionnaire.formCode, formatNumber(told.answers), n),
    ...(told.leftOut === 0 ? [] : [say.leftOut(formatNumber(told.leftOut))]),
    ...(sources.length < 2 ? [] : [say.sources(sources.join(', '))]),
    withMarked === null
      ? say.noMarked
      : say.marked(formatNumber(withMarked.marked), formatShare(withMarked.figure.share)),
  ];
}

function comparison(now: Figure | null, { figures, comparedWith }: Told): string {
  const then = figures.compared?.index.whole ?? null;
  const period = periodWords(comparedWith);
  const verdict = verdictOf(now, then);
  if (now === null || then === null || verdict === 'none') return say.notCompared(period);
  const share = formatShare(then.share);
  if (verdict === 'unproven-higher') return say.unprovenHigher(period, share);
  if (verdict === 'unproven-lower') return say.unprovenLower(period, share);
  return verdict === 'same' ? say.same(period, share) : say[verdict](period, share, pointsBetween(now, then));
}

/** How far the index moves when the answers of one source are left out; nothing where there is but one. */
function withoutSources({ figures }: Told): string[] {
  const shares = figures.tables.source.flatMap(({ without }) => (without === null ? [] : [without.share]));
  if (shares.length < 2) return [];
  return [say.without(formatShare(Math.min(...shares)), formatShare(Math.max(...shares)))];
}

function resultSentences(told: Told): string[] {
  const { period } = told.figures;
  if (period === null) return [say.noResult];
  const { whole, overall } = period.index;
  return [
    ...(whole === null ? [say.noResult] : [ofFigure(whole, say.index)]),
    ...(overall === null ? [] : [ofFigure(overall, say.overall)]),
    comparison(whole, told),
    ...withoutSources(told),
  ];
}

/** The one that is proven to lie below every other; null: none is. */
function lowestOf<Item extends { figure: Figure }>(items: readonly Item[]): Item | null {
  const isBelow = (a: Figure, b: Figure): boolean => a.share < b.share && areApart(a.interval, b.interval);
  const found = items.find((item) =>
    items.every((other) => other === item || isBelow(item.figure, other.figure)),
  );
  return items.length < 2 ? null : (found ?? null);
}

function factorSentences({ questionnaire }: Told, { index }: PeriodFigures): string[] {
  const titled = questionnaire.factors.map(({ id, title }, i) => ({
    title: `${i + 1}. ${title}`,
    plain: title,
    figure: factorFigure(index, id),
  }));
  const lines = titled.map(({ title, figure }) =>
    figure === null
      ? say.factorTooFew(title)
      : ofFigure(figure, (share, low, high, n) => say.factor(title, share, low, high, n)),
  );
  const known = titled.flatMap(({ plain, figure }) => (figure === null ? [] : [{ plain, figure }]));
  if (known.length < 2) return lines;
  const lowest = lowestOf(known);
  return [...lines, lowest === null ? say.noLowestFactor : say.lowestFactor(lowest.plain)];
}

/** Criteria that are proven to lie below the index as a whole. */
function criterionSentences({ questionnaire }: Told, { index }: PeriodFigures): string[] {
  const { whole } = index;
  const labels = new Map(
    questionnaire.factors.flatMap(({ criteria }) => criteria.map(({ id, label }) => [id, label])),
  );
  const known = index.factors.flatMap(({ criteria }) =>
    criteria.flatMap(({ id, figure }) => (figure === null ? [] : [{ label: labels.get(id) ?? id, figure }])),
  );
  if (whole === null || known.length === 0) return [];
  const low = known
    .filter(({ figure }) => figure.share < whole.share && areApart(figure.interval, whole.interval))
    .sort((a, b) => a.figure.share - b.figure.share);
  if (low.length === 0) return [say.noLowCriteria];
  const list = low.map(({ label, figure }) => say.lowCriterion(label, formatShare(figure.share)));
  return [say.lowCriteria(list.join('; '))];
}

function partSentences(told: Told): Record<ReportPartId, string[]> {
  const { period } = told.figures;
  return {
    survey: surveySentences(told),
    result: resultSentences(told),
    factors:
      period === null
        ? [say.noResult]
        : [...factorSentences(told, period), ...criterionSentences(told, period)],
    limits: [say.voluntary, say.interval, say.own],
    proposals: [],
  };
}

/** What the program writes into each part of a report, a paragraph on each line; claims nothing that intervals do not. */
export function generatedTexts(told: Told): Record<ReportPartId, string> {
  const parts = Object.entries(partSentences(told)).map(([id, lines]) => [id, lines.join('\n')]);
  return Object.fromEntries(parts) as Record<ReportPartId, string>;
}
