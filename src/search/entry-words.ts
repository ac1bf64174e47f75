import { FIELDS, codeTermsOf } from './fields.ts';
import type { SearchEntry } from './search-entry.ts';
import { pairsOf, tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** The syllables of one entry, for the second look at what lunr found. */
export interface EntryWords {
  /** Folded syllables of all fields and codes, each with the spellings in which it occurs. */
  spellings: ReadonlyMap<string, ReadonlySet<string>>;
  /** Neighbouring syllables of all fields, see `pairOf`. */
  pairs: ReadonlySet<string>;
  /** Syllables of the name, in order. */
  name: readonly Token[];
}

/** Collects the syllables of an entry. */
export function wordsOf(entry: SearchEntry): EntryWords {
  const spellings = new Map<string, Set<string>>();
  const add = (term: string, spelling: string): void => {
    const known = spellings.get(term);
    if (known === undefined) spellings.set(term, new Set([spelling]));
    else known.add(spelling);
  };
  const texts = Object.values(FIELDS).flatMap((field) => field.textsOf(entry).map(tokensOf));
  for (const { term, spelling } of texts.flat()) add(term, spelling);
  for (const term of codeTermsOf(entry)) add(term, term);
  const pairs = new Set(texts.flatMap((tokens) => pairsOf(tokens.map((token) => token.term))));
  return { spellings, pairs, name: tokensOf(entry.name) };
}

/** In how many entries each syllable occurs. */
export function countEntriesPerTerm(all: readonly EntryWords[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { spellings } of all) {
    for (const term of spellings.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
