import PocketBase, { ClientResponseError } from 'pocketbase';
import type { RecordModel } from 'pocketbase';
import type { AnswerRecord, RatingCommentRecord, RatingRecord } from '../domain/submission.ts';
import type { SearchCountRecord } from '../domain/search-count.ts';
import { SUPERUSER_EMAIL } from './accounts.ts';

interface Collections {
  answers: AnswerRecord;
  ratings: RatingRecord;
  rating_comments: RatingCommentRecord;
  search_counts: SearchCountRecord;
}

/** A collection that can be read as a whole. */
export type CollectionName = keyof Collections;

const PAGE_SIZE = 500;

export type SuperuserClient = PocketBase;

/** A status of 0 is the library's word for: no answer at all. */
function sentenceOf(error: unknown, url: string): string {
  return error instanceof ClientResponseError && error.status !== 0
    ? `PocketBase at ${url} does not let the superuser in (${error.status}): its password is no longer the one in DATA_DIR/secrets.`
    : `PocketBase at ${url} does not answer; a running site starts it again by itself. Try again in a minute.`;
}

/**
 * Logs in as the superuser, over loopback only.
 *
 * @throws Error with a sentence when PocketBase is down or the password is wrong.
 */
export async function superuserClient(url: string, password: string): Promise<SuperuserClient> {
  const client = new PocketBase(url);
  client.autoCancellation(false);
  try {
    await client.collection('_superusers').authWithPassword(SUPERUSER_EMAIL, password);
  } catch (error) {
    throw new Error(sentenceOf(error, url));
  }
  return client;
}

/** All records of a collection, ordered by day and id. Records that arrive meanwhile shift nothing. */
export async function* readRecords<Name extends CollectionName>(
  client: SuperuserClient,
  collection: Name,
): AsyncGenerator<Collections[Name]> {
  let after = { day: '', id: '' };
  for (;;) {
    const filter = client.filter('day > {:day} || (day = {:day} && id > {:id})', after);
    // Counting all records for each page would be the slow part.
    const options = { sort: 'day,id', skipTotal: true, filter };
    const { items } = await client.collection(collection).getList<Collections[Name]>(1, PAGE_SIZE, options);
    yield* items;
    const last = items.at(-1);
    if (last === undefined || items.length < PAGE_SIZE) return;
    after = { day: last.day, id: last.id };
  }
}

/** A record with the fields that were sent, without what PocketBase adds to each. */
export type PlainRecord = { id: string } & Record<string, unknown>;

function plainRecord({ collectionId: _id, collectionName: _name, ...record }: RecordModel): PlainRecord {
  return record;
}

/** All records of a collection, ordered by id. Throws when PocketBase ends meanwhile. */
export async function* readById(
  client: SuperuserClient,
  collection: CollectionName | 'dossier_codes',
): AsyncGenerator<PlainRecord> {
  for (let after = ''; ;) {
    const options = { sort: 'id', skipTotal: true, filter: client.filter('id > {:after}', { after }) };
    const { items } = await client.collection(collection).getList(1, PAGE_SIZE, options);
    for (const item of items) yield plainRecord(item);
    if (items.length < PAGE_SIZE) return;
    after = items.at(-1)?.id ?? '';
  }
}

/** null: there is none. Throws when PocketBase does not answer. */
export async function readOne(
  client: SuperuserClient,
  collection: CollectionName,
  id: string,
): Promise<PlainRecord | null> {
  try {
    return plainRecord(await client.collection(collection).getOne(id));
  } catch (error) {
    if (error instanceof ClientResponseError && error.status === 404) return null;
    throw error;
  }
}
