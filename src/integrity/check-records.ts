import { setTimeout as wait } from 'node:timers/promises';
import type { CollectionOfPeople } from '../domain/tombstone.ts';
import { faultOf } from './compare-record.ts';
import type { FaultKind, HeldRecord } from './compare-record.ts';
import type { ExpectedRecord, ExpectedRecords } from './expected-records.ts';
import { BETWEEN_LOOKS_IN_MS, LOOKS } from './looks.ts';

export interface RecordFault {
  kind: FaultKind;
  collection: CollectionOfPeople;
  /** Of the record: says nothing of its content. */
  id: string;
}

/** PocketBase, as far as it is read here. */
export interface HeldRecords {
  /** All of a collection, ordered by id. */
  all(collection: CollectionOfPeople): AsyncIterable<HeldRecord>;
  /** null: there is none. */
  one(collection: CollectionOfPeople, id: string): Promise<HeldRecord | null>;
}

export interface CheckOptions {
  macKey: Buffer;
  expected: ExpectedRecords;
  held: HeldRecords;
  /** Called for each pair that was read; for counting. */
  onPair(collection: CollectionOfPeople, held: HeldRecord | null, expected: ExpectedRecord | null): void;
}

const COLLECTIONS: readonly CollectionOfPeople[] = ['answers', 'ratings', 'rating_comments'];

type Pair = [HeldRecord | null, ExpectedRecord | null];

/** Both sides side by side, by id. Each is read once, in its order, and never as a whole. */
async function* pairs(
  { held, expected }: CheckOptions,
  collection: CollectionOfPeople,
): AsyncGenerator<Pair> {
  const theirs = held.all(collection)[Symbol.asyncIterator]();
  const ours = expected.all(collection);
  let [theirNext, ourNext] = [await theirs.next(), ours.next()];
  for (;;) {
    const [their, our] = [theirNext.done ? null : theirNext.value, ourNext.done ? null : ourNext.value];
    if (their === null && our === null) return;
    const isTheirs = their !== null && (our === null || their.id <= our.id);
    const isOurs = our !== null && (their === null || our.id <= their.id);
    yield [isTheirs ? their : null, isOurs ? our : null];
    if (isTheirs) theirNext = await theirs.next();
    if (isOurs) ourNext = ours.next();
  }
}

async function suspectsIn(options: CheckOptions, collection: CollectionOfPeople): Promise<string[]> {
  const { macKey, onPair } = options;
  const suspects: string[] = [];
  for await (const [held, expected] of pairs(options, collection)) {
    onPair(collection, held, expected);
    if (faultOf({ macKey, collection, held, expected }) === null) continue;
    suspects.push((held ?? expected)?.id ?? '');
  }
  return suspects;
}

async function lookAgain(
  { macKey, held, expected }: CheckOptions,
  collection: CollectionOfPeople,
  ids: readonly string[],
): Promise<RecordFault[]> {
  const faults: RecordFault[] = [];
  for (const id of ids) {
    // Ours first: what was withdrawn in between is then gone from theirs at the next look.
    const our = expected.one(collection, id);
    const kind = faultOf({ macKey, collection, held: await held.one(collection, id), expected: our });
    if (kind !== null) faults.push({ kind, collection, id });
  }
  return faults;
}

/** What is still wrong after several looks. */
async function confirmed(
  options: CheckOptions,
  collection: CollectionOfPeople,
  suspects: readonly string[],
): Promise<RecordFault[]> {
  let faults: RecordFault[] = [];
  for (let look = 0, ids = suspects; look < LOOKS && ids.length > 0; look += 1) {
    await wait(BETWEEN_LOOKS_IN_MS);
    faults = await lookAgain(options, collection, ids);
    ids = faults.map(({ id }) => id);
  }
  return faults;
}

/** Compares all that PocketBase holds of people with what was accepted. Throws when one side cannot be read. */
export async function checkRecords(options: CheckOptions): Promise<RecordFault[]> {
  const faults: RecordFault[] = [];
  for (const collection of COLLECTIONS)
    faults.push(...(await confirmed(options, collection, await suspectsIn(options, collection))));
  return faults;
}
