import type { ChartMode } from '../../charts/look.ts';
import { axisStart } from '../../charts/axis-start.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { DashboardFigures } from '../../figures/dashboard.ts';
import { factorFigure, type Figure } from '../../figures/index-figures.ts';
import { officeResults } from '../../texts/office-results.ts';
import { formatNumber } from '../../view/format-number.ts';
import { formatShare } from '../../view/format-share.ts';
import type { ChartWish } from './chart-wish.ts';
import { monthsWords } from './words.ts';

const percents = ({ share, interval }: Figure) => ({
  percent: share * 100,
  low: interval.low * 100,
  high: interval.high * 100,
});

/** Factors in their order, as far as they can be told, with their place in it. */
function toldFactors({ factors }: Questionnaire, { period }: DashboardFigures) {
  return factors.flatMap(({ id, title }, i) => {
    const figure = factorFigure(period?.index, id);
    return figure ? [{ label: `${i + 1}. ${title}`, figure }] : [];
  });
}

/** null: there is nothing to draw. */
export function factorWish(
  questionnaire: Questionnaire,
  figures: DashboardFigures,
  mode: ChartMode,
): ChartWish | null {
  const { title, text, words } = officeResults.factors;
  const bars = toldFactors(questionnaire, figures).map(({ label, figure }) => ({
    ...{ label, ...percents(figure) },
    words: words(formatShare(figure.share), formatNumber(figure.n)),
  }));
  if (bars.length === 0) return null;
  const told = bars.map((bar) => `${bar.label}: ${bar.words}`).join('; ');
  return { chart: 'factors', bars, mode, words: { title, description: `${text} ${told}.` } };
}

/** null: there is nothing to draw. */
export function monthWish(year: number, { months }: DashboardFigures, mode: ChartMode): ChartWish | null {
  const points = months.flatMap(({ months: joined, figure }) =>
    figure === null
      ? []
      : [
          {
            ...{ label: monthsWords(joined), n: formatNumber(figure.n), ...percents(figure) },
            words: formatNumber(Math.round(figure.share * 100)),
          },
        ],
  );
  if (points.length === 0) return null;
  const { title, text } = officeResults.months;
  const description = text(formatNumber(axisStart(points)));
  return { chart: 'months', points, mode, words: { title: title(year), description } };
}
