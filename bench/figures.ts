/** One line of a bench's table. */
export interface Figure {
  what: string;
  value: string;
}

/** The middle one; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** The value that so many per cent stay at or below. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')}/s`;
export const milliseconds = (value: number): string => `${Math.round(value).toLocaleString('en')} ms`;
export const tenthsOfMilliseconds = (value: number): string => `${value.toFixed(1)} ms`;
export const bytes = (value: number): string => `${value.toLocaleString('en')} bytes`;
export const megabytes = (value: number): string => `${Math.round(value / 1e6).toLocaleString('en')} MB`;
export const ratio = (value: number): string => `× ${value.toFixed(2)}`;

/** How long a piece of work takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** How often `act` is done in a second by so many at once, over a span of milliseconds. */
export async function rate(atOnce: number, spanInMs: number, act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  const end = start + spanInMs;
  let count = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() < end) {
      await act();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (count * 1000) / (performance.now() - start);
}
