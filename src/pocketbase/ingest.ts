import type { PageCount } from '../domain/page-count.ts';
import type { SearchCount } from '../domain/search-count.ts';
import type { Submission } from '../domain/submission.ts';
import type { Tombstone } from '../domain/tombstone.ts';

/** What the ingest route takes. */
type Item = Submission | SearchCount | PageCount;

/** Longer than PocketBase's own wait for a busy database (10 s). */
const TIMEOUT_IN_MS = 15_000;

/** What PocketBase did with one batch. */
export interface IngestResult {
  /** Newly stored. */
  inserted: number;
  /** Were there already: offered again. */
  known: number;
  /** Ids that no column can hold; the others are stored all the same. */
  refused: string[];
}

/** The service token is no longer valid: make a new one. */
export class TokenRefusedError extends Error {}

function byCollection(batch: readonly Item[]): Partial<Record<Item['collection'], object[]>> {
  const lists: Partial<Record<Item['collection'], object[]>> = {};
  for (const { collection, record } of batch) (lists[collection] ??= []).push(record);
  return lists;
}

/** Where a batch goes, and by whose right. */
export interface IngestDoor {
  url: string;
  /** Of the service account. */
  token: string;
}

async function post({ url, token }: IngestDoor, body: object, signal?: AbortSignal): Promise<IngestResult> {
  const timeout = AbortSignal.timeout(TIMEOUT_IN_MS);
  const response = await fetch(`${url}/api/x/ingest`, {
    method: 'POST',
    headers: { authorization: token, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
  });
  if (response.ok) return (await response.json()) as IngestResult;
  await response.arrayBuffer();
  if (response.status === 401) throw new TokenRefusedError('PocketBase refused the service token.');
  throw new Error(`PocketBase answered ${response.status} to a delivery.`);
}

/**
 * Hands a batch to PocketBase: stored as a whole or not at all; harmless when repeated.
 *
 * @throws TokenRefusedError on 401; Error on anything else, without any content of the batch.
 */
export function ingest(
  url: string,
  token: string,
  batch: readonly Item[],
  signal?: AbortSignal,
): Promise<IngestResult> {
  return post({ url, token }, byCollection(batch), signal);
}

/**
 * Tells PocketBase what was deleted: it deletes it too and never stores it again. Harmless when repeated.
 *
 * @throws as `ingest`
 */
export async function bury(
  { url, token }: IngestDoor,
  tombstones: readonly Tombstone[],
  signal?: AbortSignal,
): Promise<void> {
  await post({ url, token }, { tombstones }, signal);
}
