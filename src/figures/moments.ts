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

/** Of all without some of them. */
export function subtractMoments(all: Moments, some: Moments): Moments {
  return {
    n: all.n - some.n,
    sum: all.sum - some.sum,
    sumOfSquares: all.sumOfSquares - some.sumOfSquares,
  };
}
