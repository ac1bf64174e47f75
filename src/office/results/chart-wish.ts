import type { ChartBar } from '../../charts/factor-chart.ts';
import type { ChartMode } from '../../charts/look.ts';
import type { ChartPoint } from '../../charts/month-chart.ts';
import type { ChartWords } from '../../charts/svg-of.ts';

/** A chart to be drawn. */
export type ChartWish = { mode: ChartMode; words: ChartWords } & (
  { chart: 'factors'; bars: readonly ChartBar[] } | { chart: 'months'; points: readonly ChartPoint[] }
);
