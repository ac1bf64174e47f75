import type { CustomSeriesOption } from 'echarts/charts';

/** Half the length of the strokes at both ends of an interval, in pixels. */
const END = 5;

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;
type Api = Parameters<RenderItem>[1];
type Point = [x: number, y: number];

function stroke([x1, y1]: Point, [x2, y2]: Point, color: string) {
  return { type: 'line' as const, shape: { x1, y1, x2, y2 }, style: { stroke: color, lineWidth: 1.5 } };
}

function bracket(from: Point, to: Point, isUpright: boolean, color: string) {
  const end = ([x, y]: Point) =>
    isUpright ? stroke([x - END, y], [x + END, y], color) : stroke([x, y - END], [x, y + END], color);
  return { type: 'group' as const, children: [stroke(from, to, color), end(from), end(to)] };
}

/**
 * Intervals as brackets over a chart.
 *
 * @param values [place on the axis of categories, lower end, upper end]
 * @param offset pixels below the middle of a bar, for bars that lie
 */
export function intervalBars(
  values: readonly [number, number, number][],
  color: string,
  { isUpright, offset = 0 }: { isUpright: boolean; offset?: number },
): CustomSeriesOption {
  const at = (api: Api, place: number, value: number): Point => {
    const [x = 0, y = 0] = api.coord(isUpright ? [place, value] : [value, place]);
    return [x, y + offset];
  };
  return {
    type: 'custom',
    data: values.map((value) => [...value]),
    z: 5,
    renderItem: (_, api) => {
      const [place = 0, low = 0, high = 0] = [0, 1, 2].map((dimension) => Number(api.value(dimension)));
      return bracket(at(api, place, low), at(api, place, high), isUpright, color);
    },
  };
}
