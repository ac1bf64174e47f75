import PocketBase, { ClientResponseError } from 'pocketbase';
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
