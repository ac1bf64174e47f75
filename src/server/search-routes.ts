import { MAX_SUGGESTIONS } from '../search/max-suggestions.ts';
import { searcherOf } from '../search/searcher-of.ts';
import { searchResults } from '../view/search-results.ts';
import { countSearch } from './count-searches.ts';
import type { Exchange } from './host.ts';
import { plainHeaders } from './loaded-release.ts';
import { sendRendered } from './render.ts';
import { sendText } from './send.ts';
import { SHORT_CACHE } from './short-cache.ts';
import { Turns } from './turns.ts';

/** Suggestions take milliseconds each; whoever asks for many at once waits for himself. */
const turns = new Turns();

/** Answers a search, and lets it be counted. */
export async function showSearch(exchange: Exchange): Promise<void> {
  const search = () => {
    const results = searchResults(exchange.release.data.content, exchange.query);
    countSearch(exchange, results);
    return { search: results };
  };
  await sendRendered(exchange, search, { cacheControl: SHORT_CACHE });
}

/**
 * `/tim-kiem/goi-y.json?q=`: what the box suggests, for a content that is too large to travel. Not counted: what is
 * typed and not sent is nobody's business (decision 27). Read as it stands: whether a space ends it says whether the last word may go on.
 */
export async function sendSuggestions({ request, response, release, query }: Exchange): Promise<void> {
  const answer = await turns.take(request.socket, async () =>
    searcherOf(release.data.content)(query.get('q') ?? '', { limit: MAX_SUGGESTIONS }),
  );
  const headers = {
    ...plainHeaders(release),
    'content-type': 'application/json; charset=utf-8',
    'cache-control': SHORT_CACHE,
  };
  await sendText(request, response, 200, headers, JSON.stringify(answer));
}
