import { randomBytes } from 'node:crypto';
import type { SearchCount, SearchCountRecord } from '../domain/search-count.ts';
import { recordIdFrom } from '../survey/record-id.ts';
import type { SearchEvent, SearchOutcome } from './search-event.ts';

/** Different texts that are kept of one day; later ones are not counted. */
const MAX_TEXTS_A_DAY = 2_000;

/** What single clients searched for on one day, so that nobody counts twice; when full, nothing more counts. */
const MAX_SEEN = 20_000;

/** One client may add so many different texts a day: a reader needs a dozen, a program would fill the table. */
const MAX_TEXTS_OF_A_CLIENT = 50;

/** Counts are handed over this long after the first of them came. */
const HOLD_IN_MS = 5 * 60_000;

const COLUMNS = {
  found: [],
  empty: ['empty'],
  elsewhere: ['elsewhere'],
} as const satisfies Record<Exclude<SearchOutcome, 'followed'>, (keyof SearchCountRecord)[]>;

export interface SearchTallyOptions {
  /** The day in Viet Nam, `YYYY-MM-DD`. */
  today(): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** A name for a client that means nothing tomorrow. */
  bucketOf(client: string): string;
}

/** A record and whether it has changed since it was handed over. */
interface Row {
  record: SearchCountRecord;
  isChanged: boolean;
}

/**
 * Counts searches in memory: by text and day, each client once for a text. What a run of the site has counted
 * is handed over as whole numbers under an id of that run, so that handing it over again adds nothing.
 */
export class SearchTally {
  readonly #options: SearchTallyOptions;
  readonly #run = randomBytes(16).toString('hex');
  /** Today's, and what is still to be handed over of the days before. */
  #rows = new Map<string, Row>();
  #seen = new Set<string>();
  #textsOfClient = new Map<string, number>();
  #day = '';
  #dueAt: number | null = null;

  constructor(options: SearchTallyOptions) {
    this.#options = options;
  }

  /** When counts are to be handed over; null: there are none. */
  get dueAt(): Date | null {
    return this.#dueAt === null ? null : new Date(this.#dueAt);
  }

  /** Counts one event, unless the client has made it count today already or a bound is reached. */
  add({ text, outcome, client }: SearchEvent): void {
    this.#turnDay();
    const bucket = this.#options.bucketOf(client);
    const row = this.#rows.get(this.#key(text)) ?? null;
    // Who follows a link has searched before; an address that says so alone counts for nothing.
    if (outcome === 'followed' && row === null) return;
    if (!this.#isFirst(bucket, text, outcome)) return;
    const { record } = row ?? this.#newRow(text);
    if (outcome === 'followed') record.followed += 1;
    else {
      record.searches += 1;
      for (const column of COLUMNS[outcome]) record[column] += 1;
    }
    this.#rows.set(this.#key(text), { record, isChanged: true });
    this.#dueAt ??= this.#options.now() + HOLD_IN_MS;
  }

  /** Hands over what has changed; `keep` gives it back when it could not be stored. */
  take(): SearchCount[] {
    const changed = [...this.#rows.values()].filter((row) => row.isChanged);
    this.#dueAt = null;
    for (const row of changed) row.isChanged = false;
    return changed.map(({ record }) => ({ collection: 'search_counts', record: { ...record } }));
  }

  /** What was taken could not be stored: it is handed over again later. */
  giveBack(counts: readonly SearchCount[]): void {
    const ids = new Set(counts.map(({ record }) => record.id));
    for (const row of this.#rows.values()) if (ids.has(row.record.id)) row.isChanged = true;
    this.#dueAt ??= this.#options.now() + HOLD_IN_MS;
  }

  #key(text: string): string {
    return `${this.#day} ${text}`;
  }

  #newRow(text: string): Row {
    const id = recordIdFrom('search-count', `${this.#run} ${this.#day} ${text}`);
    const none = { searches: 0, empty: 0, elsewhere: 0, followed: 0 };
    return { record: { id, text, day: this.#day, ...none }, isChanged: true };
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
    return this.#rows.has(this.#key(text)) || this.#rows.size < MAX_TEXTS_A_DAY;
  }

  /** A new day begins empty, but for what is still to be handed over. */
  #turnDay(): void {
    const day = this.#options.today();
    if (day === this.#day) return;
    this.#day = day;
    this.#rows = new Map([...this.#rows].filter(([, row]) => row.isChanged));
    this.#seen = new Set();
    this.#textsOfClient = new Map();
  }
}
