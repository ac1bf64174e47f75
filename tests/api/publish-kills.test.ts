import { expect, test } from 'vitest';
import { randomFrom } from '../support/random.ts';
import { runs, SEED } from '../support/sampling.ts';
import { runPublishKills } from './support/publish-kill-run.ts';

const KILLED =
  'whenever the site is killed while it publishes, readers see the old page or the new one, and files, git and records agree; what was scheduled goes live at its time';

test(KILLED, { timeout: 400_000 }, async () => {
  const report = await runPublishKills(runs({ full: 3, sample: 2 }), randomFrom(SEED));
  expect(report.faults).toEqual([]);
  expect(report.isScheduleKept).toBe(true);
  // Where no kill came before the commit there is nothing to settle; where all did, neither.
  expect(report.settled).toBe(report.published);
});
