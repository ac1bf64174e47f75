import { randomBytes } from 'node:crypto';
import { HeldCounts } from '../counts/held-counts.ts';
import type { TallyOptions } from '../counts/tally-options.ts';
import type { SearchCount, SearchCountRecord } from '../domain/search-count.ts';
import { recordIdFrom } from '../survey/record-id.ts';
import type { SearchEvent, SearchOutcome } from './search-event.ts';

/** Different texts that are kept of one day; later ones are not counted. */
const MAX_TEXTS_A_DAY = 2_000;

/** What single clients searched for on one day, so that nobody counts twice; when full, nothing more counts. */
const MAX_SEEN = 20_000;

/** One client may add so many different texts a day: a reader needs a dozen, a program would fill the table. */
const MAX_TEXTS_OF_A_CLIENT = 50;

const COLUMNS = {
  found: [],
  empty: ['empty'],
  elsewhere: ['elsewhere'],
} as const satisfies Record<Exclude<SearchOutcome, 'followed'>, (keyof SearchCountRecord)[]>;

/** Counts searches in memory: by text and day, each client once for a text. */
export class SearchTally {
  readonly #options: TallyOptions;
  readonly #run = randomBytes(16).toString('hex');
  readonly #rows: HeldCounts<SearchCountRecord>;
  #seen = new Set<string>();
  #textsOfClient = new Map<string, number>();

  constructor(options: TallyOptions) {
    this.#options = options;
    this.#rows = new HeldCounts(options);
  }

  /** When counts are to be handed over; null: there are none. */
  get dueAt(): Date | null {
    return this.#rows.dueAt;
  }

  /** Counts one event, unless the client has made it count today already or a bound is reached. */
  add({ text, outcome, client }: SearchEvent): void {
    this.#turnDay();
    const bucket = this.#options.bucketOf(client);
    const found = this.#rows.find(text);
    // Who follows a link has searched before; an address that says so alone counts for nothing.
    if (outcome === 'followed' && found === null) return;
    if (!this.#isFirst(bucket, text, outcome)) return;
    const record = found ?? this.#newRecord(text);
    if (outcome === 'followed') record.followed += 1;
    else {
      record.searches += 1;
      for (const column of COLUMNS[outcome]) record[column] += 1;
    }
    this.#rows.keep(text, record);
  }

  /** Hands over what has changed; `giveBack` keeps it when it could not be stored. */
  take(): SearchCount[] {
    return this.#rows.take().map((record) => ({ collection: 'search_counts', record }));
  }

  /** What was taken could not be stored: it is handed over again later. */
  giveBack(counts: readonly SearchCount[]): void {
    this.#rows.giveBack(counts.map(({ record }) => record));
  }

  #newRecord(text: string): SearchCountRecord {
    const { day } = this.#rows;
    const id = recordIdFrom('search-count', `${this.#run} ${day} ${text}`);
    return { id, text, day, searches: 0, empty: 0, elsewhere: 0, followed: 0 };
  }

  /** Whether this counts: the client's first of the kind today, within all bounds. */
  #isFirst(bucket: string, text: string, outcome: SearchOutcome): boolean {
    const kind = outcome === 'followed' ? 'followed' : 'searched';
    const seen = `${bucket} ${kind} ${text}`;
    if (this.#seen.has(seen) || this.#seen.size >= MAX_SEEN) return false;
    const texts = this.#textsOfClient.get(bucket) ?? 0;
    if (kind === 'searched') {
      if (texts >= MAX_TEXTS_OF_A_CLIENT || !this.#hasRoom(text)) return false;
      this.#textsOfClient.set(bucket, texts + 1);
    }
    this.#seen.add(seen);
    return true;
  }

  #hasRoom(text: string): boolean {
    return this.#rows.find(text) !== null || this.#rows.size < MAX_TEXTS_A_DAY;
  }

  #turnDay(): void {
    if (!this.#rows.turnDay()) return;
    this.#seen = new Set();
    this.#textsOfClient = new Map();
  }
}
