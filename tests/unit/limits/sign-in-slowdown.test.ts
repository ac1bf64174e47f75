import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FREE_ATTEMPTS, SignInSlowdown } from '#src/limits/sign-in-slowdown.ts';

let slowdown: SignInSlowdown;
const who = { username: 'nguyen.van.an', client: 'here' };

beforeEach(() => {
  vi.useFakeTimers();
  slowdown = new SignInSlowdown();
});
afterEach(() => vi.useRealTimers());

async function times<Result>(count: number, work: (n: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let n = 0; n < count; n += 1) results.push(await work(n));
  return results;
}

/** Waits as long as it is told each time, and tells how long that was. */
async function waitOut(): Promise<number> {
  const seconds = await slowdown.attempt(who);
  vi.advanceTimersByTime(seconds * 1000);
  return (await slowdown.attempt(who)) === 0 ? seconds : -1;
}

describe('failures of one account', () => {
  test('are free at first, then wait longer each time, and never longer than a minute: nobody is locked out', async () => {
    expect(await times(FREE_ATTEMPTS.account, () => slowdown.attempt(who))).toEqual([0, 0, 0, 0, 0]);
    expect(await times(6, waitOut)).toEqual([5, 10, 20, 40, 60, 60]);
  });

  test('slow it from everywhere, and no other account', async () => {
    await times(FREE_ATTEMPTS.account, () => slowdown.attempt(who));
    expect(await slowdown.attempt({ ...who, client: 'elsewhere' })).toBe(5);
    expect(await slowdown.attempt({ ...who, username: 'le.thi.b' })).toBe(0);
  });

  test('are forgotten after an hour, and when somebody signs in', async () => {
    await times(FREE_ATTEMPTS.account, () => slowdown.attempt(who));
    await slowdown.passed(who);
    expect(await slowdown.attempt(who)).toBe(0);
    await times(FREE_ATTEMPTS.account - 1, () => slowdown.attempt(who));
    vi.advanceTimersByTime(3_600_000);
    expect(await times(FREE_ATTEMPTS.account, () => slowdown.attempt(who))).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('failures of one client', () => {
  const guess = (n: number) => slowdown.attempt({ ...who, username: `ai-${n}` });

  test('slow it for every account, and no other client', async () => {
    const waits = await times(FREE_ATTEMPTS.client, guess);
    expect(waits.every((seconds) => seconds === 0)).toBe(true);
    expect(await slowdown.attempt(who)).toBe(5);
    expect(await slowdown.attempt({ ...who, client: 'elsewhere' })).toBe(0);
  });

  test('are counted when many come at once', async () => {
    const waits = await Promise.all(Array.from({ length: 100 }, (_, n) => guess(n)));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(FREE_ATTEMPTS.client);
  });

  test('are not those who signed in: a whole Office behind one address works', async () => {
    for (let n = 0; n < 100; n += 1) {
      const somebody = { ...who, username: `can-bo-${n}` };
      expect(await slowdown.attempt(somebody)).toBe(0);
      await slowdown.passed(somebody);
    }
  });
});
