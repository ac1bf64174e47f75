import { searchResults } from '../view/search-results.ts';
import { countSearch } from './count-searches.ts';
import type { Exchange } from './host.ts';
import { sendRendered } from './render.ts';
import { SHORT_CACHE } from './short-cache.ts';

/** Answers a search, and lets it be counted. */
export async function showSearch(exchange: Exchange): Promise<void> {
  const search = () => {
    const results = searchResults(exchange.release.data.content, exchange.query);
    countSearch(exchange, results);
    return { search: results };
  };
  await sendRendered(exchange, search, { cacheControl: SHORT_CACHE });
}
