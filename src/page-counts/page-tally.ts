import { randomBytes } from 'node:crypto';
import { HeldCounts } from '../counts/held-counts.ts';
import type { TallyOptions } from '../counts/tally-options.ts';
import type { PageCount, PageCountRecord } from '../domain/page-count.ts';
import { recordIdFrom } from '../survey/record-id.ts';
import type { PageEvent } from './page-event.ts';

/** Different pages that are kept of one day; a site has hundreds, one of all national procedures four thousand. */
const MAX_PAGES_A_DAY = 10_000;

/** So much of one client counts a day: a whole office or a mobile network behind one address, but not a program. */
const MAX_OF_A_CLIENT = 500;

/** Clients that are told apart on one day; when there are more, nothing more counts. */
const MAX_CLIENTS = 50_000;

/** Counts in memory what is done on pages, by page and day. */
export class PageTally {
  readonly #options: TallyOptions;
  readonly #run = randomBytes(16).toString('hex');
  readonly #rows: HeldCounts<PageCountRecord>;
  #ofClient = new Map<string, number>();

  constructor(options: TallyOptions) {
    this.#options = options;
    this.#rows = new HeldCounts(options);
  }

  /** When counts are to be handed over; null: there are none. */
  get dueAt(): Date | null {
    return this.#rows.dueAt;
  }

  /** Counts one event, unless a bound is reached. */
  add({ page, deed, client }: PageEvent): void {
    if (this.#rows.turnDay()) this.#ofClient = new Map();
    const found = this.#rows.find(page);
    if (found === null && this.#rows.size >= MAX_PAGES_A_DAY) return;
    if (!this.#mayCount(this.#options.bucketOf(client))) return;
    const record = found ?? this.#newRecord(page);
    record[deed] += 1;
    this.#rows.keep(page, record);
  }

  /** Hands over what has changed; `giveBack` keeps it when it could not be stored. */
  take(): PageCount[] {
    return this.#rows.take().map((record) => ({ collection: 'page_counts', record }));
  }

  /** What was taken could not be stored: it is handed over again later. */
  giveBack(counts: readonly PageCount[]): void {
    this.#rows.giveBack(counts.map(({ record }) => record));
  }

  #mayCount(bucket: string): boolean {
    const count = this.#ofClient.get(bucket) ?? 0;
    if (count >= MAX_OF_A_CLIENT || (count === 0 && this.#ofClient.size >= MAX_CLIENTS)) return false;
    this.#ofClient.set(bucket, count + 1);
    return true;
  }

  #newRecord(page: string): PageCountRecord {
    const { day } = this.#rows;
    const id = recordIdFrom('page-count', `${this.#run} ${day} ${page}`);
    return { id, page, day, views: 0, portal: 0, downloads: 0, opened: 0, finished: 0 };
  }
}
