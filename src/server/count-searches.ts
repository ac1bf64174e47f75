import type { IncomingMessage } from 'node:http';
import type { Content } from '../domain/content.ts';
import { memoBy } from '../lib/memo-by.ts';
import { pagesNamedBy } from '../search/page-search.ts';
import { countableText } from '../search-counts/countable-text.ts';
import type { SearchEvent, SearchOutcome } from '../search-counts/search-event.ts';
import { queryOf } from '../view/search-results.ts';
import type { SearchResults } from '../view/search-results.ts';
import { sitePages } from '../view/site-pages.ts';
import type { Exchange, Host } from './host.ts';
import { isPerson } from './is-person.ts';

/** Pages that only results lead to; others stand in every page's menu too. */
const RESULT_PAGE = /^\/(?:thu-tuc|tinh-huong)\//;

function outcomeOf({ hits, pages, isElsewhere }: SearchResults): SearchOutcome {
  if (hits.length > 0 || pages.length > 0) return 'found';
  return isElsewhere ? 'elsewhere' : 'empty';
}

function count(host: Host, request: IncomingMessage, query: string, outcome: SearchOutcome): void {
  const text = countableText(query);
  if (text === null) return;
  const event: SearchEvent = { text, outcome, client: host.clientOf(request) };
  host.countSearch(event);
}

/** Counts a search that a person made. */
export function countSearch({ host, request }: Exchange, results: SearchResults): void {
  if (isPerson(request)) count(host, request, results.query, outcomeOf(results));
}

const sitePaths = memoBy((content: Content) => new Set(sitePages(content).map(({ path }) => path)));

/** Whether results can lead to an address at all: files of the results page itself are asked for with the same referer. */
function mayBeResult(content: Content, address: string): boolean {
  return RESULT_PAGE.test(address) || sitePaths(content).has(address);
}

/** Whether the results of a query led to an address. */
function isResult(content: Content, query: string, address: string): boolean {
  if (RESULT_PAGE.test(address)) return true;
  return pagesNamedBy(content, query).some(({ path }) => path.replace(/#.*/, '') === address);
}

function followedFrom(host: Host, request: IncomingMessage, referer: string): void {
  const address = request.url ?? '';
  const { content } = host.release().data;
  if (!mayBeResult(content, address)) return;
  const from = URL.parse(referer);
  if (from?.pathname !== '/tim-kiem' || !isPerson(request)) return;
  const query = queryOf(from.searchParams);
  if (query !== '' && isResult(content, query, address)) count(host, request, query, 'followed');
}

/**
 * Counts that a result was followed, when a page is asked for from our results page: the browser names the
 * page it comes from to pages of the same site. Neither a script nor a cookie has a part in it. Whatever goes wrong
 * with the counting, the page is served.
 */
export function countFollowed(host: Host, request: IncomingMessage): void {
  const { referer } = request.headers;
  if (referer === undefined || !referer.includes('/tim-kiem?')) return;
  try {
    followedFrom(host, request, referer);
  } catch (error) {
    host.log('a followed result could not be counted', error);
  }
}
