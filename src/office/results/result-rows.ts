import type { ScaleQuestion } from '../../domain/questionnaire.ts';
import { criterionFigure, factorFigure, type Figure } from '../../figures/index-figures.ts';
import type { Dimension } from '../../figures/month-totals.ts';
import { isTooFew } from '../../figures/small-numbers.ts';
import type { TableRow } from '../../figures/told-year.ts';
import type { Content } from '../../domain/content.ts';
import { officeResults } from '../../texts/office-results.ts';
import { formatNumber } from '../../view/format-number.ts';
import { formatShare } from '../../view/format-share.ts';
import type { ResultCell, ResultRows } from '../../view/results.ts';
import type { ResultsViewParts } from './results-view.ts';
import { verdictOf } from './verdict.ts';
import { categoryWords, intervalWords, monthsWords, periodWords } from './words.ts';

type Parts = Pick<ResultsViewParts, 'wish' | 'questionnaire' | 'figures' | 'content'>;

const cell = (text: string): ResultCell => ({ text });

function figureTexts(figure: Figure | null): string[] {
  if (figure === null) return [officeResults.hidden, '', ''];
  return [formatNumber(figure.n), formatShare(figure.share), intervalWords(figure.interval)];
}

/** The same in a cell of a table: of another figure and what may be said. */
function comparedText(now: Figure | null, then: Figure | null): string {
  const { short } = officeResults.verdict;
  const found = verdictOf(now, then);
  if (then === null || found === 'none') return short.none;
  const words = found === 'higher' || found === 'lower' ? short[found] : short.unproven;
  return `${formatShare(then.share)}, ${words}`;
}

/** The factors, as their chart shows them. */
export function factorRows({ questionnaire, figures, wish }: Parts): ResultRows {
  const { columns } = officeResults;
  const heads = [columns.factor, columns.n, columns.index, columns.interval];
  const rows = questionnaire.factors.map(({ id, title }, i) => {
    const now = factorFigure(figures.period?.index, id);
    const compared = wish.comparedWith ? [comparedText(now, factorFigure(figures.compared?.index, id))] : [];
    return [`${i + 1}. ${title}`, ...figureTexts(now), ...compared].map(cell);
  });
  const more = wish.comparedWith ? [columns.compared(periodWords(wish.comparedWith))] : [];
  return { heads: [...heads, ...more], rows };
}

/** The months, as their chart shows them. */
export function monthRows({ figures }: Parts): ResultRows {
  const { columns } = officeResults;
  return {
    heads: [columns.month, columns.n, columns.index, columns.interval],
    rows: figures.months.map(({ months, figure }) => {
      const texts = figure === null ? ['0', '', ''] : figureTexts(figure);
      return [monthsWords(months), ...texts].map(cell);
    }),
  };
}

/** What a row of a table is called. */
export function rowName(dimension: Dimension, { names, isOther }: TableRow, content: Content): string {
  return isOther ? officeResults.other : categoryWords({ dimension, name: names[0] ?? '' }, content);
}

/** One table; null: too few came to be parted. */
export function tableOf(dimension: Dimension, { figures, content }: Parts): ResultRows | null {
  const { columns, rowHead } = officeResults;
  const rows = figures.tables[dimension];
  if (rows.every(({ isOther }) => isOther)) return null;
  const isSource = dimension === 'source';
  return {
    heads: [
      rowHead[dimension],
      columns.n,
      columns.index,
      columns.interval,
      ...(isSource ? [columns.without] : []),
    ],
    rows: rows.map((row) => {
      const without = row.without === null ? '' : formatShare(row.without.share);
      return [
        rowName(dimension, row, content),
        ...figureTexts(row.figure),
        ...(isSource ? [without] : []),
      ].map(cell);
    }),
  };
}

/** The two lowest levels are one cell where either is of fewer than five. */
function levelTexts(levels: readonly number[] | undefined, count: number): string[] {
  if (levels === undefined) return new Array<string>(count).fill('');
  const counts = Array.from({ length: count }, (_, i) => levels[i + 1] ?? 0);
  const [worst = 0, second = 0] = counts;
  const isJoined = isTooFew(worst) || isTooFew(second);
  const low = isJoined
    ? [`${formatNumber(worst + second)} (${officeResults.criteria.low.toLowerCase()})`, '']
    : null;
  return counts.map((each, i) => low?.[i] ?? formatNumber(each));
}

/** Every criterion with its levels. */
export function criteriaRows({ questionnaire, figures, wish }: Parts): ResultRows {
  const { columns } = officeResults;
  const scale = questionnaire.factors[0]?.scale.levels ?? [];
  const rowOf = ({ id, label }: ScaleQuestion, number: string): ResultCell[] => {
    const now = criterionFigure(figures.period?.index, id);
    const levels = levelTexts(figures.period?.levels[id], scale.length);
    const [n = '', index = '', interval = ''] = figureTexts(now);
    const then = criterionFigure(figures.compared?.index, id);
    const more = wish.comparedWith ? [comparedText(now, then)] : [];
    return [`${number} ${label}`, n, ...levels, index, interval, ...more].map(cell);
  };
  const more = wish.comparedWith ? [columns.compared(periodWords(wish.comparedWith))] : [];
  return {
    heads: [
      columns.criterion,
      columns.n,
      ...scale.map(({ label }) => label),
      columns.index,
      columns.interval,
      ...more,
    ],
    rows: questionnaire.factors.flatMap(({ criteria }, i) =>
      criteria.map((criterion, j) => rowOf(criterion, `${i + 1}.${j + 1}.`)),
    ),
  };
}
