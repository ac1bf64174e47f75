import type { RoundTarget } from '../domain/round.ts';

/**
 * How many answers a round needs: n = N / (1 + N·e²), rounded up (Slovin's formula; the Ministry of Home
 * Affairs teaches it with e = 5 %). Few people in all means: ask everyone.
 *
 * @param population N, a whole number from 1
 * @param margin e, above 0 and below 1
 * @throws RangeError for other numbers
 */
export function slovin(population: number, margin: number): RoundTarget {
  if (!Number.isInteger(population) || population < 1) throw new RangeError('N is a whole number from 1');
  if (!(margin > 0 && margin < 1)) throw new RangeError('e is between 0 and 1');
  const exact = population / (1 + population * margin ** 2);
  // 399.99999999999994 for N = 10,000 and e = 5 % would be right by luck, 400.00000000000006 wrong by one.
  return { population, margin, size: Math.ceil(Number(exact.toFixed(9))) };
}
