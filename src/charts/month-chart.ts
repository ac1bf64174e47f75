import type { EChartsCoreOption } from 'echarts/core';
import { axisStart } from './axis-start.ts';
import { intervalBars } from './interval-bars.ts';
import { FONT, LOOKS, type ChartMode } from './look.ts';

/** A point: per cent with its interval; below it the month and how many answered. */
export interface ChartPoint {
  label: string;
  n: string;
  percent: number;
  low: number;
  high: number;
  words: string;
}

export const MONTH_CHART_SIZE = { width: 1000, height: 340 };

/** The months as a line: hollow points with their figure, intervals upright, how many answered below the axis. */
export function monthChart(points: readonly ChartPoint[], mode: ChartMode): EChartsCoreOption {
  const { ink, ink2, line, paper, mark } = LOOKS[mode];
  const text = { color: ink2, fontFamily: FONT, fontSize: 14 };
  return {
    backgroundColor: paper,
    grid: { left: 42, right: 24, top: 20, bottom: 52 },
    xAxis: {
      type: 'category',
      data: points.map(({ label, n }) => `${label}\n${n}`),
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: ink2 } },
      axisLabel: { ...text, interval: 0, lineHeight: 18 },
    },
    yAxis: {
      ...{ min: axisStart(points), max: 100, interval: 10 },
      axisLabel: text,
      splitLine: { lineStyle: { color: line } },
    },
    series: [
      intervalBars(
        points.map(({ low, high }, i) => [i, low, high]),
        ink,
        { isUpright: true },
      ),
      {
        type: 'line',
        data: points.map(({ percent }) => percent),
        symbol: 'circle',
        symbolSize: 9,
        z: 10,
        lineStyle: { color: mark, width: 2 },
        itemStyle: { color: paper, borderColor: mark, borderWidth: 2 },
        label: {
          ...{
            ...text,
            color: ink,
            fontWeight: 'bold',
            show: true,
            position: 'right',
            distance: 6,
            offset: [0, -12],
          },
          formatter: ({ dataIndex }: { dataIndex: number }) => points[dataIndex]?.words ?? '',
        },
      },
    ],
  };
}
