import { tallyOptions } from '../counts/tally-options.ts';
import type { PageCount } from '../domain/page-count.ts';
import type { SearchCount } from '../domain/search-count.ts';
import { PageTally } from '../page-counts/page-tally.ts';
import { SearchTally } from '../search-counts/search-tally.ts';
import { CountCarrier } from './count-carrier.ts';

export interface CountersOptions {
  now(): Date;
  /** Hands counts to PocketBase; harmless when repeated. */
  send(batch: readonly (SearchCount | PageCount)[], signal: AbortSignal): Promise<unknown>;
}

/** What is counted of readers without knowing them. */
export interface Counters {
  searches: CountCarrier<SearchCount, SearchTally>;
  pages: CountCarrier<PageCount, PageTally>;
}

export function countersOf({ now, send }: CountersOptions): Counters {
  return {
    searches: new CountCarrier(new SearchTally(tallyOptions(now)), send),
    pages: new CountCarrier(new PageTally(tallyOptions(now)), send),
  };
}
