/** Where the axis begins: at the last round number below all intervals. */
export function axisStart(points: readonly { low: number }[]): number {
  return Math.floor(Math.min(100, ...points.map(({ low }) => low)) / 10) * 10;
}
