import type { Content } from '../domain/content.ts';
import { pagesNamedBy } from '../search/page-search.ts';
import { searcherOf } from '../search/searcher-of.ts';
import type { SearchAnswer, SearchHit } from '../search/search.ts';
import { spelledAsMeant } from '../search/spelled-as-meant.ts';
import { codeIn } from '../search/text/codes.ts';
import { isOnlyDocument } from '../search/text/documents.ts';
import { vi } from '../texts/vi.ts';
import type { SitePage } from './site-pages.ts';

/** Longer queries are cut: nobody types them. */
const MAX_QUERY_LENGTH = 200;

/** Fewer hits may not hold what was meant. */
const MANY_HITS = 3;

/** What the results page shows. */
export interface SearchResults {
  /** What was searched for, '' for nothing yet. */
  query: string;
  /** Pages about no single procedure that the query names; they stand before the procedures. */
  pages: SitePage[];
  hits: SearchHit[];
  /** The query names work of other offices, and nothing here answers it. */
  isElsewhere: boolean;
  /** Other queries and procedures that may have been meant. */
  didYouMean: { href: string; text: string }[];
  /** Little was found: what people often come for may help. */
  offersSituations: boolean;
}

/** The query of an address: without spaces around it and without control characters, which nobody means. */
export function queryOf(params: URLSearchParams): string {
  const typed = (params.get('q') ?? '').replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim();
  return typed
    .slice(0, MAX_QUERY_LENGTH)
    .toWellFormed()
    .replace(/\ufffd$/, '');
}

/** Where the results for a query stand. */
export function resultsPath(query: string): string {
  return `/tim-kiem?q=${encodeURIComponent(query)}`;
}

function didYouMean(query: string, { hits, near, tokens }: SearchAnswer): SearchResults['didYouMean'] {
  const meant = spelledAsMeant(query, tokens, hits[0] ?? near[0]);
  if (meant !== null) return [{ href: resultsPath(meant), text: meant }];
  return near.map(({ path, name }) => ({ href: path, text: name }));
}

/**
 * Path of the page by which search engines shall know a page of results: that of the empty search, which leads to
 * the same procedures. undefined: they shall not list it. Anybody can put words of his own into an address.
 */
export function knownAs({ query, hits }: SearchResults): string | undefined {
  return query === '' || hits.length > 0 ? '/tim-kiem' : undefined;
}

const NOTHING_ASKED: SearchResults = {
  query: '',
  pages: [],
  hits: [],
  isElsewhere: false,
  didYouMean: [],
  offersSituations: false,
};

/** Searches for what an address asks for. Takes any text and never throws. */
export function searchResults(content: Content, params: URLSearchParams): SearchResults {
  const query = queryOf(params);
  if (query === '') return NOTHING_ASKED;
  const answer = searcherOf(content)(query);
  const { hits, isElsewhere, isWeak } = answer;
  const pages = isElsewhere ? [] : pagesNamedBy(content, query);
  const isFew = hits.length < MANY_HITS && codeIn(query) === null;
  return {
    query,
    pages,
    hits,
    isElsewhere,
    didYouMean: pages.length > 0 ? [] : didYouMean(query, answer),
    offersSituations: (isFew || isWeak) && !isElsewhere && pages.length === 0,
  };
}

/** What to do when nothing was found: words, and the link that they lead to. */
export function wayOnFrom(query: string): { text: string; link: string; href: string } {
  if (codeIn(query) !== null)
    return { text: vi.search.emptyCode, link: vi.search.allProcedures, href: '/thu-tuc' };
  if (isOnlyDocument(query))
    return { text: vi.search.emptyDocument, link: vi.search.allDocuments, href: '/van-ban' };
  return { text: vi.search.emptyNext, link: vi.search.allProcedures, href: '/thu-tuc' };
}

/** The link of a hit to the part that was asked about, else to its papers; null where neither is known. */
export function partLink({ path, asked, flags }: SearchHit): { href: string; text: string } | null {
  if (asked !== null) return { href: `${path}#${asked}`, text: vi.search.parts[asked] };
  return flags.length > 0 ? null : { href: `${path}#giay-to`, text: vi.search.parts['giay-to'] };
}

/** How much was found, of each kind that was. */
export function resultCounts({ pages, hits }: SearchResults): string {
  const counts = [
    ...(pages.length > 0 ? [vi.search.pageCount(pages.length)] : []),
    ...(hits.length > 0 ? [vi.search.count(hits.length)] : []),
  ];
  return counts.join(', ');
}
