import { describe, expect, test } from 'vitest';
import { areApart, meanInterval, shareInterval } from '#src/figures/interval.ts';

const rounded = ({ low, high }: { low: number; high: number }) => [low, high].map((it) => it.toFixed(4));

describe('the interval of a share', () => {
  // Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3.
  test.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('is that of the published example of %i of %i', (satisfied, asked, low, high) => {
    expect(rounded(shareInterval(satisfied / asked, asked, null))).toEqual([low, high]);
  });

  test('says the same of the satisfied and of the others', () => {
    const { low, high } = shareInterval(0.8, 50, 200);
    const others = shareInterval(0.2, 50, 200);
    expect(others.low).toBeCloseTo(1 - high, 12);
    expect(others.high).toBeCloseTo(1 - low, 12);
  });

  test('is narrower the more of all were asked, and a point when all were', () => {
    const width = (population: number | null) => {
      const { low, high } = shareInterval(0.8, 50, population);
      return high - low;
    };
    expect(width(1_000_000)).toBeCloseTo(width(null), 4);
    expect(width(100)).toBeLessThan(width(1_000));
    expect(rounded(shareInterval(0.8, 50, 50))).toEqual(['0.8000', '0.8000']);
  });

  test('has the width of the published example of 38 wrong addresses in a sample of 200 of 3042', () => {
    // Cochran 1977, Sampling Techniques, 3rd ed., 3.2: the total is wrong by 81.8 (standard error).
    const { low, high } = shareInterval(38 / 200, 200, 3042);
    const error = ((high - low) / 2 / 1.96) * 3042;
    expect(Math.abs(error - 81.8)).toBeLessThan(0.01 * 81.8);
  });

  test('takes no help from a number of people that is smaller than that of answers', () => {
    expect(shareInterval(0.8, 50, 40)).toEqual(shareInterval(0.8, 50, null));
  });
});

describe('the interval of a mean of respondents', () => {
  const momentsOf = (values: number[]) => ({
    n: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    sumOfSquares: values.reduce((sum, value) => sum + value ** 2, 0),
  });

  test('is nearly that of a share where each says yes or no', () => {
    const moments = momentsOf([...new Array<number>(80).fill(1), ...new Array<number>(20).fill(0)]);
    const mean = meanInterval(moments, null);
    const share = shareInterval(0.8, 100, null);
    expect(mean.low).toBeCloseTo(share.low, 2);
    expect(mean.high).toBeCloseTo(share.high, 2);
  });

  test('is narrower where respondents agree, and has the width of the textbook’s for many', () => {
    const values = Array.from({ length: 400 }, (_, i) => [0.6, 0.8, 1, 0.8][i % 4] ?? 0);
    const { low, high } = meanInterval(momentsOf(values), null);
    const deviation = Math.sqrt(momentsOf(values.map((value) => value - 0.8)).sumOfSquares / 399);
    expect((high - low) / 2).toBeCloseTo((1.96 * deviation) / 20, 3);
    const split = values.map((_, i) => (i % 5 === 0 ? 0 : 1));
    const other = meanInterval(momentsOf(split), null);
    expect(high - low).toBeLessThan(other.high - other.low);
  });

  test.each([[[1, 1, 1, 1, 1]], [[0.5, 0.5, 0.5, 0.5, 0.5]], [[0.7]]])(
    'of %j, which are all the same, is as wide as that of so many plain answers',
    (values) => {
      expect(meanInterval(momentsOf(values), null)).toEqual(
        shareInterval(momentsOf(values).sum / values.length, values.length, null),
      );
    },
  );

  test('never leaves 0 to 1', () => {
    const { low, high } = meanInterval(momentsOf([1, 1, 1, 1, 0.9]), null);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThanOrEqual(1);
  });
});

test('two figures are apart only when their intervals share nothing', () => {
  expect(areApart({ low: 0.1, high: 0.2 }, { low: 0.3, high: 0.4 })).toBe(true);
  expect(areApart({ low: 0.3, high: 0.4 }, { low: 0.1, high: 0.2 })).toBe(true);
  expect(areApart({ low: 0.1, high: 0.3 }, { low: 0.3, high: 0.4 })).toBe(false);
});
