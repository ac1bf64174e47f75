import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SEED, runs } from '../support/sampling.ts';
import { randomFrom } from '../support/random.ts';
import { Respondent } from './support/respondent.ts';
import { Respondents } from './support/respondents.ts';
import { SiteProcess } from './support/site-process.ts';
import { countWaiting, storedRecords, untilDelivered } from './support/stored-records.ts';
import { watchedPocketbase } from './support/watched-pocketbase.ts';
import type { WatchedPocketbase } from './support/watched-pocketbase.ts';

/** Each round kills five times. */
const ROUNDS = runs({ full: 2, sample: 1 });
const ANSWERS_PER_SECOND = 80;
const random = randomFrom(SEED);

let folder: string;
let pocketbase: WatchedPocketbase;
let site: SiteProcess;
/** Answers that were thanked for and not yet delivered at a kill. */
let waitingAtKills = 0;

beforeAll(async () => {
  console.log(`kill test: SEED=${SEED}`);
  folder = mkdtempSync(join(tmpdir(), 'kill-'));
  pocketbase = await watchedPocketbase(folder);
  site = await SiteProcess.on(join(folder, 'data'), {
    POCKETBASE_BIN_RESOLVED: pocketbase.bin,
    TRUSTED_PROXIES: '127.0.0.1,::1',
  });
  await site.start();
});
afterAll(async () => {
  await site.end('SIGTERM');
  pocketbase.kill();
  rmSync(folder, { recursive: true });
});

async function startAgain(): Promise<void> {
  waitingAtKills += countWaiting(site);
  await site.start();
}

/** Ways to die, each by SIGKILL; each ends with the site on its way up again. */
const KILLS: readonly (() => Promise<void>)[] = [
  async function pocketbaseAtAnyMoment() {
    pocketbase.kill();
  },
  async function siteAtAnyMoment() {
    await site.end('SIGKILL');
    await startAgain();
  },
  async function siteBetweenDeliveryAndAcknowledgement() {
    await pocketbase.untilConfirmationIsHeld(site.pocketbasePort);
    await site.end('SIGKILL');
    await startAgain();
  },
  async function pocketbaseBetweenDeliveryAndAcknowledgement() {
    await pocketbase.untilConfirmationIsHeld(site.pocketbasePort);
    pocketbase.kill();
  },
  async function siteBetweenCommitAndDelivery() {
    // With its receiver gone the site cannot deliver what it goes on accepting.
    pocketbase.kill();
    await wait(50 + random() * 100);
    await site.killAll();
    await startAgain();
  },
];

async function untilPocketbaseIsUp(): Promise<void> {
  while ((await site.health()).pocketbase !== 'ok') await wait(20);
}

/** How many answers reached PocketBase a second time, by the site's log. */
function countDeliveredAgain(): number {
  const again = site.log().filter(({ msg }) => msg === 'delivered again');
  return again.reduce((sum, { count }) => sum + Number(count), 0);
}

test('nothing is lost and nothing doubled, whatever is killed', { timeout: 600_000 }, async () => {
  const respondent = await Respondent.of(site);
  const people = new Respondents({ url: site.url, respondent, perSecond: ANSWERS_PER_SECOND, random });
  const kills = Array.from({ length: ROUNDS }, () => KILLS).flat();
  for (const kill of kills) {
    await untilPocketbaseIsUp();
    await wait(500 + random() * 1_000);
    await kill();
  }
  await people.finish();
  const perSecond = people.thanked.size / people.seconds;
  await untilDelivered(site);

  const { answers } = await storedRecords(site);
  const deliveredAgain = countDeliveredAgain();
  console.log(
    `kill test: ${kills.length} kills, ${people.begun} answered, ${people.thanked.size} thanked, ` +
      `${answers.length} stored, ${people.sentAgain} sent again, ${waitingAtKills} waiting at kills, ` +
      `${deliveredAgain} delivered again, ${perSecond.toFixed(1)} thanked/s over ${people.seconds.toFixed(0)} s`,
  );
  const byId = (pairs: Iterable<[string, string]>) => [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(byId(answers.map(({ id, comment }) => [id, comment]))).toEqual(byId(people.thanked));
  expect(new Set(answers.map(({ comment }) => comment)).size).toBe(people.begun);
  // Without these the run would prove nothing.
  expect(waitingAtKills).toBeGreaterThan(0);
  expect(deliveredAgain).toBeGreaterThan(0);
});
