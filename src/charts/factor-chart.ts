import type { EChartsCoreOption } from 'echarts/core';
import { intervalBars } from './interval-bars.ts';
import { FONT, LOOKS, type ChartMode } from './look.ts';

/** A bar: per cent, with its interval and the figures at its right in words. */
export interface ChartBar {
  label: string;
  percent: number;
  low: number;
  high: number;
  words: string;
}

const BAR_STEP = 62;
const WIDTH = 760;
/** Room for the words at the right. */
const RIGHT = 190;
/** Room above the first bar for its label, and below the last for the axis. */
const TOP = 24;
const BOTTOM = 34;
const BAR = 18;

export const factorChartSize = (bars: number) => ({ width: WIDTH, height: TOP + BOTTOM + bars * BAR_STEP });

/** One bar for each factor: how many are satisfied; its interval as a bracket below it. */
export function factorChart(bars: readonly ChartBar[], mode: ChartMode): EChartsCoreOption {
  const { ink, ink2, line, paper, mark } = LOOKS[mode];
  const text = { color: ink2, fontFamily: FONT, fontSize: 14 };
  return {
    backgroundColor: paper,
    grid: { left: 2, right: RIGHT, top: TOP, bottom: BOTTOM },
    xAxis: {
      min: 0,
      max: 100,
      interval: 25,
      axisLabel: { ...text, formatter: '{value}%', alignMinLabel: 'left', alignMaxLabel: 'right' },
      splitLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink2 } },
      axisLabel: {
        ...{ ...text, color: ink, fontWeight: 'bold', inside: true, margin: 0 },
        ...{ align: 'left', verticalAlign: 'bottom', padding: [0, 0, BAR + 2, 0] },
      },
      z: 10,
    },
    series: [
      {
        type: 'bar',
        barWidth: BAR,
        data: bars.map(({ percent }) => percent),
        itemStyle: { color: mark },
        showBackground: true,
        backgroundStyle: { color: 'transparent', borderColor: ink2, borderWidth: 1 },
      },
      {
        type: 'bar',
        barWidth: BAR,
        barGap: '-100%',
        data: bars.map(() => 100),
        itemStyle: { color: 'transparent' },
        label: {
          ...{ ...text, color: ink, show: true, position: 'right', distance: 12 },
          formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.words ?? '',
        },
      },
      intervalBars(
        bars.map(({ low, high }, i) => [i, low, high]),
        ink,
        { isUpright: false, offset: BAR / 2 + 7 },
      ),
    ],
  };
}
