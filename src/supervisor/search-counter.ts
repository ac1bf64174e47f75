import type { SearchCount } from '../domain/search-count.ts';
import { ClientBuckets } from '../limits/client-bucket.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { SearchTally } from '../search-counts/search-tally.ts';

/** Answers go first: PocketBase's one writer is never busy with counts for long. */
const BATCH_SIZE = 200;

const TIMEOUT_IN_MS = 10_000;

export interface SearchCounterOptions {
  now(): Date;
  /** Hands counts to PocketBase; harmless when repeated. */
  send(batch: readonly SearchCount[], signal: AbortSignal): Promise<unknown>;
}

/** Counts searches in memory and hands them to PocketBase now and then; at a kill the last minutes are lost. */
export class SearchCounter {
  readonly #options: SearchCounterOptions;
  readonly tally: SearchTally;

  constructor(options: SearchCounterOptions) {
    this.#options = options;
    const today = (): string => vietnamDay(options.now());
    const buckets = new ClientBuckets(today);
    this.tally = new SearchTally({
      today,
      now: () => options.now().getTime(),
      bucketOf: (client) => buckets.bucketOf(client),
    });
  }

  /**
   * Hands over what has been counted. Throws when PocketBase does not take it; it is kept then.
   *
   * @param timeout in milliseconds, for each batch.
   */
  async handOver(timeout = TIMEOUT_IN_MS): Promise<void> {
    const counts = this.tally.take();
    for (let start = 0; start < counts.length; start += BATCH_SIZE) {
      try {
        await this.#options.send(counts.slice(start, start + BATCH_SIZE), AbortSignal.timeout(timeout));
      } catch (error) {
        this.tally.giveBack(counts.slice(start));
        throw error;
      }
    }
  }
}
