import { expect, test } from 'vitest';
import { SEED } from '../support/sampling.ts';
import { runKills } from './support/kill-run.ts';
import { randomFrom } from '../support/random.ts';

/** Each kills six times; `npm run bench -- kills` does it a hundred times. */
const ROUNDS = 1;

test('nothing is lost, doubled or brought back, whatever is killed', { timeout: 600_000 }, async () => {
  console.log(`kill test: SEED=${SEED}`);
  const report = await runKills(ROUNDS, randomFrom(SEED));
  const { people, guests, linksSpent, answers, waitingAtKills, deliveredAgain, thankedPerSecond, check } =
    report;
  console.log(
    `kill test: ${report.kills} kills, ${people.begun} answered, ${people.thanked.size} thanked, ` +
      `${people.withdrawn.size} withdrawn, ${guests.thanked.size} by links, ${answers.length} stored, ${people.sentAgain} sent again, ` +
      `${waitingAtKills} waiting at kills, ${deliveredAgain} delivered again, ` +
      `${thankedPerSecond.toFixed(1)} thanked/s over ${people.seconds.toFixed(0)} s`,
  );
  const byId = (pairs: Iterable<[string, string]>) => [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(byId(answers.map(({ id, comment }) => [id, comment]))).toEqual(
    byId([...people.thanked, ...guests.thanked]),
  );
  expect(new Set(answers.map(({ comment }) => comment)).size).toBe(
    people.begun - people.withdrawn.size + guests.thanked.size,
  );
  expect(linksSpent).toBe(guests.thanked.size);
  expect([check.records, check.lists]).toEqual([[], []]);
  // Without these the run would prove nothing.
  expect(waitingAtKills).toBeGreaterThan(0);
  expect(deliveredAgain).toBeGreaterThan(0);
  expect(people.withdrawn.size).toBeGreaterThan(0);
  expect(guests.thanked.size).toBeGreaterThan(0);
});
