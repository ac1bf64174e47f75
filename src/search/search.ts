import { buildIndex } from './build-index.ts';
import { countEntriesPerTerm, wordsOf } from './entry-words.ts';
import { markMatches } from './mark-matches.ts';
import type { TextPiece } from './mark-matches.ts';
import { parseQuery } from './parse-query.ts';
import type { SearchQuery } from './parse-query.ts';
import { queryIndex } from './query-index.ts';
import { rank, weigh } from './rank.ts';
import type { SearchEntry } from './search-entry.ts';

/** What a result shows. */
export interface SearchHit {
  code: string;
  path: string;
  name: string;
  /** The name cut into what matches the query and what does not, in the original spelling. */
  nameMarked: TextPiece[];
  /** null: it has none. */
  englishName: string | null;
  sector: string;
  /** Time limit in words, '' when none is known. */
  time: string;
  flags: SearchEntry['flags'];
}

export interface SearchOptions {
  /** At most this many hits; all by default. */
  limit?: number;
}

/** Best hit first. Takes any text and never throws; an empty list when nothing fits. */
export type Search = (query: string, options?: SearchOptions) => SearchHit[];

function toHit(entry: SearchEntry, query: SearchQuery): SearchHit {
  const { code, path, name, english, sector, time, flags } = entry;
  const nameMarked = markMatches(name, query.syllables);
  return { code, path, name, nameMarked, englishName: english[0] ?? null, sector, time, flags };
}

/** The entries that a code names: the one that has it now before those that replaced it. */
function findByCode(entries: readonly SearchEntry[], code: string): SearchEntry[] {
  return [
    ...entries.filter((entry) => entry.code === code),
    ...entries.filter((entry) => entry.formerCodes.includes(code)),
  ];
}

/**
 * Makes the search over a list of entries. The same function answers in the browser, on the results
 * page and in the tests, so all of them give the same answers. Building takes a few milliseconds for
 * a department's procedures: keep the result.
 */
export function createSearcher(entries: readonly SearchEntry[]): Search {
  const index = buildIndex(entries);
  const words = entries.map(wordsOf);
  const entriesPerTerm = countEntriesPerTerm(words);

  function findByWords(query: SearchQuery): SearchEntry[] {
    if (query.syllables.length === 0) return [];
    const weighed = weigh(query.syllables, entriesPerTerm, entries.length);
    const isOld = (place: number): boolean => entries[place]?.flags.includes('old') ?? false;
    const ranked = rank(queryIndex(index, query), weighed, words, isOld);
    return ranked.flatMap(({ place }) => entries[place] ?? []);
  }

  return (text, { limit = Infinity } = {}) => {
    const query = parseQuery(text);
    const named = query.code === null ? [] : findByCode(entries, query.code);
    const found = named.length > 0 ? named : findByWords(query);
    return found.slice(0, limit).map((entry) => toHit(entry, query));
  };
}
