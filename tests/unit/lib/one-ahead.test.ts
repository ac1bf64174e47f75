import { describe, expect, test } from 'vitest';
import { oneAhead } from '#src/lib/one-ahead.ts';

/** Notes what is asked for; throws behind the last value if it is to. */
async function* noted(asked: number[], length: number, error?: Error): AsyncGenerator<number> {
  for (let n = 1; n <= length; n += 1) {
    asked.push(n);
    yield Promise.resolve(n);
  }
  if (error) throw error;
}

describe('one value ahead', () => {
  test('gives all values in their order, each asked for while the one before is worked on', async () => {
    const asked: number[] = [];
    const seen: number[][] = [];
    for await (const value of oneAhead(noted(asked, 3))) seen.push([value, ...asked]);
    expect(seen).toEqual([
      [1, 1, 2],
      [2, 1, 2, 3],
      [3, 1, 2, 3],
    ]);
  });

  test('throws what the source throws, behind the values that came before', async () => {
    const seen: number[] = [];
    const work = async () => {
      for await (const value of oneAhead(noted([], 2, new Error('gone')))) seen.push(value);
    };
    await expect(work()).rejects.toThrow('gone');
    expect(seen).toEqual([1, 2]);
  });
});
