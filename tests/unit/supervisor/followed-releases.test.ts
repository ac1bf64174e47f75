import { afterEach, expect, test, vi } from 'vitest';
import { FollowedReleases } from '#src/supervisor/followed-releases.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** What was told, and whether whoever told it has gone on. */
function tellTwo(followed: FollowedReleases<string>) {
  const told: [string, number][] = [];
  const state = { hasGoneOn: false };
  void followed
    .tellAll(['one', 'two'], (worker, number) => told.push([worker, number]))
    .then(() => (state.hasGoneOn = true));
  return { told, state };
}

test('goes on when every worker serves the release it was told of', async () => {
  const followed = new FollowedReleases<string>();
  const { told, state } = tellTwo(followed);
  expect(told).toEqual([
    ['one', 1],
    ['two', 1],
  ]);
  followed.heard('one', 1);
  await new Promise(setImmediate);
  expect(state.hasGoneOn).toBe(false);
  followed.heard('two', 1);
  await vi.waitFor(() => expect(state.hasGoneOn).toBe(true));
});

test('a newer release is as good, an older one is not', async () => {
  const followed = new FollowedReleases<string>();
  const [first, second] = [tellTwo(followed), tellTwo(followed)];
  followed.heard('one', 1);
  followed.heard('two', 1);
  await vi.waitFor(() => expect(first.state.hasGoneOn).toBe(true));
  expect(second.state.hasGoneOn).toBe(false);
  const third = tellTwo(followed);
  followed.heard('one', 3);
  followed.heard('two', 3);
  await vi.waitFor(() => expect([second.state.hasGoneOn, third.state.hasGoneOn]).toEqual([true, true]));
});

test('waits for nobody where nobody listens, and not for ever for one that is stuck', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const followed = new FollowedReleases<string>();
  await followed.tellAll([], () => undefined);
  const { state } = tellTwo(followed);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(state.hasGoneOn).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await vi.waitFor(() => expect(state.hasGoneOn).toBe(true));
});
