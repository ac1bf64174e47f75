import { factorChart, factorChartSize } from '../../charts/factor-chart.ts';
import { monthChart, MONTH_CHART_SIZE } from '../../charts/month-chart.ts';
import type { ChartWish } from './chart-wish.ts';

/** Draws a chart; the library is loaded with the first one. */
export async function drawChart(wish: ChartWish): Promise<string> {
  const { svgOf } = await import('../../charts/svg-of.ts');
  const { mode, words } = wish;
  return wish.chart === 'factors'
    ? svgOf(factorChart(wish.bars, mode), factorChartSize(wish.bars.length), words)
    : svgOf(monthChart(wish.points, mode), MONTH_CHART_SIZE, words);
}
