import type { EntryWords } from './entry-words.ts';
import { isSpellingStart } from './fold.ts';
import { isPrefix } from './parse-query.ts';
import type { QuerySyllable } from './parse-query.ts';
import { pairOf } from './tokens.ts';

/** A syllable of the query with what it weighs. */
export interface WeighedSyllable extends QuerySyllable {
  weight: number;
}

/** How far an entry holds a query. */
export interface Agreement {
  /** Share of the query that the entry holds, whatever the marks. */
  found: number;
  /** Share of the query that it holds in the spelling that was typed. */
  spelled: number;
  /** It holds two neighbours of the query as neighbours too. */
  hasPair: boolean;
}

/** The entry's syllables that a syllable of the query finds: itself, or those it is the beginning of. */
function foundTerms(syllable: QuerySyllable, words: EntryWords): string[] {
  if (words.spellings.has(syllable.term)) return [syllable.term];
  if (!isPrefix(syllable)) return [];
  return [...words.spellings.keys()].filter((term) => term.startsWith(syllable.term));
}

function hasSpelling(syllable: QuerySyllable, terms: readonly string[], words: EntryWords): boolean {
  return terms.some((term) =>
    [...(words.spellings.get(term) ?? [])].some((spelling) =>
      syllable.isOpen ? isSpellingStart(syllable.spelling, spelling) : spelling === syllable.spelling,
    ),
  );
}

/** A query without a single mark was typed on a keyboard without them, and agrees with any. */
function isPlain(query: readonly QuerySyllable[]): boolean {
  return query.every((syllable) => syllable.spelling === syllable.term);
}

/** Whether the entry holds the pair, or when its second syllable is half typed, one that it begins. */
function holdsPair(first: QuerySyllable, second: QuerySyllable, { pairs }: EntryWords): boolean {
  const pair = pairOf(first.term, second.term);
  return pairs.has(pair) || (second.isOpen && [...pairs].some((known) => known.startsWith(pair)));
}

function hasPair(query: readonly QuerySyllable[], words: EntryWords): boolean {
  return query.some((first, place) => {
    const second = query[place + 1];
    if (second === undefined || first.isFiller || second.isFiller) return false;
    return holdsPair(first, second, words);
  });
}

/** Compares an entry with a query. */
export function agreementOf(query: readonly WeighedSyllable[], words: EntryWords): Agreement {
  const isAnySpelling = isPlain(query);
  let [total, found, spelled] = [0, 0, 0];
  for (const syllable of query) {
    total += syllable.weight;
    const terms = foundTerms(syllable, words);
    if (terms.length === 0) continue;
    found += syllable.weight;
    if (isAnySpelling || hasSpelling(syllable, terms, words)) spelled += syllable.weight;
  }
  return { found: found / total, spelled: spelled / total, hasPair: hasPair(query, words) };
}
