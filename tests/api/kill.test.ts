import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { AnswerRecord } from '#src/domain/submission.ts';
import { readRecords, superuserClient } from '#src/pocketbase/records.ts';
import { pocketbaseUrl } from '#src/pocketbase/server.ts';
import type { ReleaseData } from '#src/release/release-data.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { openSecrets } from '#src/settings/secrets.ts';
import { lossyPocketbase } from './lossy-pocketbase.ts';
import type { LossyPocketbase } from './lossy-pocketbase.ts';
import { randomFrom } from './random.ts';
import { Respondents } from './respondents.ts';
import { SiteProcess } from './site-process.ts';

const KILLS = process.env['FULL'] === '1' ? 10 : 4;
const ANSWERS_PER_SECOND = 60;
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
const random = randomFrom(SEED);

let folder: string;
let pocketbase: LossyPocketbase;
let site: SiteProcess;

beforeAll(async () => {
  console.log(`kill test: SEED=${SEED}, ${KILLS} kills`);
  folder = mkdtempSync(join(tmpdir(), 'kill-'));
  pocketbase = await lossyPocketbase(folder, 0.1);
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

async function openQuestionnaire() {
  const store = new ReleaseStore(site.paths.releases);
  const manifest = await store.current();
  const { gzip } = await store.objects.read(manifest?.data ?? '');
  const { content } = JSON.parse(gunzipSync(gzip).toString('utf8')) as ReleaseData;
  const questionnaire = content.questionnaires.find(({ isOpen }) => isOpen);
  if (questionnaire === undefined) throw new Error('No survey is open in the shipped content');
  return questionnaire;
}

/** Answers that were thanked for and lie in the queue only. */
function countWaiting(): number {
  const db = new DatabaseSync(site.paths.queueFile, { readOnly: true });
  const row = db.prepare('SELECT count(*) AS n FROM submissions WHERE delivered_day IS NULL').get();
  db.close();
  return Number(row?.['n']);
}

async function storedAnswers(): Promise<AnswerRecord[]> {
  const { superuserPassword } = openSecrets(site.paths.secrets);
  const client = await superuserClient(pocketbaseUrl(site.pocketbasePort), superuserPassword);
  const records: AnswerRecord[] = [];
  for await (const record of readRecords(client, 'answers')) records.push(record);
  return records;
}

/** How many answers reached PocketBase a second time, by the site's log. */
function countDeliveredAgain(): number {
  if (!existsSync(site.paths.logFile)) return 0;
  const lines = readFileSync(site.paths.logFile, 'utf8').trim().split('\n');
  const entries = lines.map((line) => JSON.parse(line) as { msg: string; count?: number });
  return entries
    .filter(({ msg }) => msg === 'delivered again')
    .reduce((sum, { count = 0 }) => sum + count, 0);
}

async function killSite(): Promise<number> {
  await site.end('SIGKILL');
  const waiting = countWaiting();
  await site.start();
  return waiting;
}

test('nothing is lost and nothing doubled, whatever is killed', { timeout: 600_000 }, async () => {
  const { keys } = openSecrets(site.paths.secrets);
  const questionnaire = await openQuestionnaire();
  const respondents = new Respondents({
    url: site.url,
    keys,
    questionnaire,
    perSecond: ANSWERS_PER_SECOND,
    random,
  });
  let killedBeforeDelivery = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await wait(500 + random() * 1500);
    if (kill % 2 === 0) pocketbase.kill();
    // Every other time of PocketBase's death the site dies too, with answers in its queue.
    if (kill % 4 !== 0) killedBeforeDelivery += await killSite();
  }
  const { rate } = respondents;
  await respondents.finish();
  await vi.waitFor(() => expect(countWaiting()).toBe(0), { timeout: 120_000, interval: 200 });

  const stored = await storedAnswers();
  const deliveredAgain = countDeliveredAgain();
  console.log(
    `kill test: ${respondents.thanked.size} thanked, ${stored.length} stored, ${respondents.sentAgain} sent again, ` +
      `${killedBeforeDelivery} waiting at kills, ${deliveredAgain} delivered again, ${Math.round(rate)} answers/s`,
  );
  const byId = (pairs: Iterable<[string, string]>) => [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(byId(stored.map(({ id, comment }) => [id, comment]))).toEqual(byId(respondents.thanked));
  expect(new Set(stored.map(({ comment }) => comment)).size).toBe(stored.length);
  expect(rate).toBeGreaterThanOrEqual(50);
  // Without these the run would prove nothing.
  expect(killedBeforeDelivery).toBeGreaterThan(0);
  expect(deliveredAgain).toBeGreaterThan(0);
});
