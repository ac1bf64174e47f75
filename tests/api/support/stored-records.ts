import { DatabaseSync } from 'node:sqlite';
import { vi, expect } from 'vitest';
import type { AnswerRecord, RatingCommentRecord, RatingRecord } from '#src/domain/submission.ts';
import { readRecords, superuserClient } from '#src/pocketbase/records.ts';
import { pocketbaseUrl } from '#src/pocketbase/server.ts';
import { openSecrets } from '#src/settings/secrets.ts';
import type { SiteProcess } from './site-process.ts';

export interface StoredRecords {
  answers: AnswerRecord[];
  ratings: RatingRecord[];
  rating_comments: RatingCommentRecord[];
}

/** Everything that people sent, as PocketBase holds it. */
export async function storedRecords(site: SiteProcess): Promise<StoredRecords> {
  const { superuserPassword } = openSecrets(site.paths.secrets);
  const client = await superuserClient(pocketbaseUrl(site.pocketbasePort), superuserPassword);
  return {
    answers: await Array.fromAsync(readRecords(client, 'answers')),
    ratings: await Array.fromAsync(readRecords(client, 'ratings')),
    rating_comments: await Array.fromAsync(readRecords(client, 'rating_comments')),
  };
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
