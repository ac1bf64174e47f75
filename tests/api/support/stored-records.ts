import { DatabaseSync } from 'node:sqlite';
import { vi, expect } from 'vitest';
import type { AnswerRecord, RatingCommentRecord, RatingRecord } from '#src/domain/submission.ts';
import { readRecords, superuserClient } from '#src/pocketbase/records.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';
import { pocketbaseUrl } from '#src/pocketbase/server.ts';
import { openSecrets } from '#src/settings/secrets.ts';
import type { SiteProcess } from './site-process.ts';

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
  const db = new DatabaseSync(paths.queueFile, { readOnly: true });
  const row = db.prepare('SELECT count(*) AS n FROM submissions WHERE delivered_day IS NULL').get();
  db.close();
  return Number(row?.['n']);
}

/** Waits until PocketBase has everything. */
export async function untilDelivered(site: SiteProcess): Promise<void> {
  await vi.waitFor(() => expect(countWaiting(site)).toBe(0), { timeout: 60_000, interval: 50 });
}
