import { tallyOptions } from '../counts/tally-options.ts';
import type { PageCount } from '../domain/page-count.ts';
import type { SearchCount } from '../domain/search-count.ts';
import { PageTally } from '../page-counts/page-tally.ts';
import { SearchTally } from '../search-counts/search-tally.ts';
import { CountCarrier } from './count-carrier.ts';

const HAND_OVER_AT_STOP_IN_MS = 1_000;

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

/** What cannot be handed over now is lost: counts are not answers. */
export async function handOverAtStop({ searches, pages }: Counters): Promise<void> {
  await searches.handOver(HAND_OVER_AT_STOP_IN_MS).catch(() => undefined);
  await pages.handOver(HAND_OVER_AT_STOP_IN_MS).catch(() => undefined);
}
