import { setTimeout as wait } from 'node:timers/promises';
import type { AnswerRecord, RatingCommentRecord, RatingRecord } from '#src/domain/submission.ts';
import { readRecords, superuserClient } from '#src/pocketbase/records.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';
import { pocketbaseUrl } from '#src/pocketbase/server.ts';
import { countWaiting as countIn } from '#src/queue/count-waiting.ts';
import { openSecrets } from '#src/settings/secrets.ts';
import type { SiteProcess } from './site-process.ts';

const DELIVERY_TIMEOUT_IN_MS = 60_000;
const POLL_IN_MS = 50;

export interface StoredRecords {
  answers: AnswerRecord[];
  ratings: RatingRecord[];
  rating_comments: RatingCommentRecord[];
}

/** Of a running site. */
export function superuserOf(site: SiteProcess): Promise<SuperuserClient> {
  const { superuserPassword } = openSecrets(site.paths.secrets);
  return superuserClient(pocketbaseUrl(site.pocketbasePort), superuserPassword);
}

/** All records of a collection, without what PocketBase adds to each. */
async function recordsOf<Name extends keyof StoredRecords>(
  client: SuperuserClient,
  name: Name,
): Promise<StoredRecords[Name]> {
  const records: object[] = [];
  for await (const { collectionId: _id, collectionName: _name, ...record } of readRecords(
    client,
    name,
  ) as AsyncGenerator<Record<string, unknown>>) {
    records.push(record);
  }
  return records as StoredRecords[Name];
}

/** Everything that people sent, as PocketBase holds it. */
export async function storedRecords(site: SiteProcess): Promise<StoredRecords> {
  const client = await superuserOf(site);
  return {
    answers: await recordsOf(client, 'answers'),
    ratings: await recordsOf(client, 'ratings'),
    rating_comments: await recordsOf(client, 'rating_comments'),
  };
}

/** Removes an answer from PocketBase, as a power cut may after it was confirmed. */
export async function loseAnswer(site: SiteProcess, id: string): Promise<void> {
  const client = await superuserOf(site);
  await client.collection('answers').delete(id);
}

/** Answers that were accepted and lie in the queue only. */
export function countWaiting({ paths }: SiteProcess): number {
  return countIn(paths.queueFile);
}

/** Waits until PocketBase has everything; benches use it too, so it is no assertion. */
export async function untilDelivered(site: SiteProcess): Promise<void> {
  const deadline = Date.now() + DELIVERY_TIMEOUT_IN_MS;
  while (countWaiting(site) > 0) {
    if (Date.now() > deadline) throw new Error(`${countWaiting(site)} answers still wait in the queue`);
    await wait(POLL_IN_MS);
  }
}
