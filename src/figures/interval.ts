import type { Moments } from './moments.ts';

/** Where the true share lies with 95 % confidence; both from 0 to 1. */
export interface Interval {
  low: number;
  high: number;
}

/** Two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * How many independent answers a sample is worth when all there are to ask are N: the finite-population correction,
 * by which the variance shrinks to (N − n) / (N − 1) (Cochran 1977, Sampling Techniques, 2.6). With all asked nothing
 * is left to chance. An N below n is plainly wrong and corrects nothing.
 */
function worthAmong(population: number | null, asked: number, worth: number): number {
  if (population === null || population < asked) return worth;
  return population === asked ? Infinity : (worth * (population - 1)) / (population - asked);
}

/** Wilson's score interval (1927) without continuity correction, as Newcombe 1998 (Statist. Med. 17, 857) has it. */
function score(share: number, worth: number): Interval {
  if (worth === Infinity) return { low: share, high: share };
  const perAnswer = Z ** 2 / worth;
  const middle = (share + perAnswer / 2) / (1 + perAnswer);
  const half = (Z / (1 + perAnswer)) * Math.sqrt((share * (1 - share)) / worth + perAnswer / (4 * worth));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * Of a share of answers.
 *
 * @param share from 0 to 1
 * @param asked answers that it is the share of, at least 1
 * @param population how many could have answered (N); null: not known
 */
export function shareInterval(share: number, asked: number, population: number | null): Interval {
  return score(share, worthAmong(population, asked, asked));
}

/**
 * Of the mean of values from 0 to 1 of which each respondent gives one: Wilson's interval with the size at which a
 * plain share would vary as much (Korn and Graubard 1998, Survey Methodology 24, 193). Answers of one respondent hang
 * together, so their number alone would claim too much. Where all values are the same, that is no proof that others
 * would be: the size is the number of respondents then.
 *
 * @param moments of at least one respondent
 * @param population see `shareInterval`
 */
export function meanInterval({ n, sum, sumOfSquares }: Moments, population: number | null): Interval {
  const mean = sum / n;
  const variance = n < 2 ? 0 : (sumOfSquares - sum * mean) / (n - 1);
  const ratio = (mean * (1 - mean)) / variance;
  // Below this, what is left of a variance are roundings.
  const worth = variance < 1e-9 ? n : ratio * n;
  return score(mean, worthAmong(population, n, worth));
}

/** Whether one is proven to lie above or below the other: the intervals share nothing. */
export function areApart(a: Interval, b: Interval): boolean {
  return a.high < b.low || b.high < a.low;
}
