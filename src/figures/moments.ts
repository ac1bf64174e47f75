/** What is kept of many values to give their mean and how much they vary. */
export interface Moments {
  n: number;
  sum: number;
  sumOfSquares: number;
}

export const NO_MOMENTS: Moments = { n: 0, sum: 0, sumOfSquares: 0 };

export function addMoments(a: Moments, b: Moments): Moments {
  return { n: a.n + b.n, sum: a.sum + b.sum, sumOfSquares: a.sumOfSquares + b.sumOfSquares };
}
