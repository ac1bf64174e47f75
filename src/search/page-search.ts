import type { Content } from '../domain/content.ts';
import type { DictionaryPage } from '../domain/dictionary.ts';
import { memoBy } from '../lib/memo-by.ts';
import { sitePages } from '../view/site-pages.ts';
import { slugOf } from '../view/slug-of.ts';
import type { SitePage } from '../view/site-pages.ts';
import { lookupOf } from './dictionary/lookup.ts';
import { buildSearchIndex } from './index/search-index.ts';
import { clausesOf, wordsOf } from './query/clauses.ts';
import { readQuery } from './query/read-query.ts';
import { candidatesOf } from './ranking/candidates.ts';
import { entryWordsOf } from './ranking/entry-words.ts';
import type { EntryWords } from './ranking/entry-words.ts';
import { prepare } from './ranking/prepared-query.ts';
import type { PreparedQuery } from './ranking/prepared-query.ts';
import { rank } from './ranking/rank.ts';
import { PLAIN_STANDING } from './ranking/standing.ts';
import type { Ranked } from './ranking/rank.ts';
import type { SearchEntry } from './search-entry.ts';
import { documentIn, isAmong, isOnlyDocument } from './text/documents.ts';

/** More pages would push the procedures out of sight. */
const MAX_PAGES = 3;

/** A page must hold this share of what was typed: most of those who search mean a procedure. */
const MIN_COVERAGE = 0.82;

/** Beside the best page, one that agrees so much less is noise. */
const MIN_SHARE_OF_BEST = 0.8;

/** Finds the pages of the site that a query names, best first; takes any text and never throws. */
export type PageSearch = (query: string) => SitePage[];

const NO_WORDS = entryWordsOf({ name: [], tailStart: 0, fields: {}, codes: [] });

function entryOf({ path, title }: SitePage, said: readonly string[]): SearchEntry {
  return {
    code: '',
    formerCodes: [],
    path,
    name: title,
    sector: '',
    otherNames: [],
    keywords: [],
    everydayWords: [...said],
    english: [],
    documents: [],
    sheet: [],
    time: '',
    flags: [],
    parts: [],
  };
}

/** The query is one of the page's wordings, letter by letter but for marks. */
function isWording({ tokens }: PreparedQuery, { titles }: EntryWords): boolean {
  const said = tokens.map(({ term }) => term).join(' ');
  return titles.some((title) => title.tokens.map(({ term }) => term).join(' ') === said);
}

/** The page holds most of the query, and neighbours as neighbours; a single word that matters must be all there is. */
function isNamed({ features }: Ranked, query: PreparedQuery, words: EntryWords): boolean {
  if (features.spelled < MIN_COVERAGE) return false;
  return query.pairs.length === 0 ? isWording(query, words) : features.queryPairs > 0;
}

/**
 * Makes the search over the pages that are about no single procedure: read, found and ranked as procedures are, by
 * titles and by the dictionary's words for pages. It runs on the server only, for the page of results.
 */
export function createPageSearch(pages: readonly SitePage[], said: readonly DictionaryPage[]): PageSearch {
  const wordsFor = Map.groupBy(said, ({ path }) => path);
  const entries = pages.map((page) =>
    entryOf(
      page,
      (wordsFor.get(page.path) ?? []).flatMap((each) => each.said),
    ),
  );
  const index = buildSearchIndex(entries);
  const { vocabulary } = index;
  const lookup = lookupOf([], vocabulary);
  const words = index.texts.map(entryWordsOf);
  const wordsAt = (place: number): EntryWords => words[place] ?? NO_WORDS;
  return (text) => {
    // What was sent is whole: its last word goes on to nothing.
    const query = readQuery(`${text} `, vocabulary, lookup);
    const candidates = candidatesOf(index.lunr, clausesOf(query.tokens, [], vocabulary));
    const prepared = prepare(query, wordsOf(query.tokens, vocabulary), [], vocabulary);
    const ranked = rank(candidates, prepared, wordsAt, () => PLAIN_STANDING);
    const named = ranked.filter((each) => isNamed(each, prepared, wordsAt(each.place)));
    const least = (named[0]?.score ?? 0) * MIN_SHARE_OF_BEST;
    return named
      .filter(({ score }) => score >= least)
      .slice(0, MAX_PAGES)
      .flatMap(({ place }) => pages[place] ?? []);
  };
}

/** Built at the content's first question. */
const pageSearchOf = memoBy((content: Content) =>
  createPageSearch(sitePages(content), content.dictionary.pages),
);

/** The entries in the register of documents for one that is searched for by its number, where no sheet rests on it. */
function registerEntries({ legalDocuments, procedures }: Content, query: string): SitePage[] {
  const wanted = isOnlyDocument(query) ? documentIn(query) : null;
  if (wanted === null) return [];
  const numbers = procedures.flatMap(({ legalBasis }) => legalBasis.map(({ document }) => document.number));
  if (isAmong(wanted, numbers)) return [];
  return legalDocuments
    .filter(({ number }) => isAmong(wanted, [number]))
    .map(({ number, title }) => ({ path: `/van-ban#${slugOf(number)}`, title: number, lead: title }));
}

/** The pages that a query names. */
export function pagesNamedBy(content: Content, query: string): SitePage[] {
  const entries = registerEntries(content, query);
  return entries.length > 0 ? entries : pageSearchOf(content)(query);
}
