import lunr from 'lunr';
import { isPrefix } from './parse-query.ts';
import type { QuerySyllable, SearchQuery } from './parse-query.ts';
import { pairOf } from './tokens.ts';

/** Measured on the national catalogue: two neighbours together say about twice what one syllable says. */
const PAIR_BOOST = 2;

/** What may yet become another word counts half. */
const PREFIX_BOOST = 0.5;

/** Fillers stay in the query, for names that hold them, but must not drown the words that matter. */
const FILLER_BOOST = 0.2;

/** An entry that lunr found. */
export interface Candidate {
  /** The entry's place in the list. */
  place: number;
  score: number;
}

function addTerm(query: lunr.Query, term: string, boost: number, isOpen = false): void {
  const { NONE, TRAILING } = lunr.Query.wildcard;
  // `usePipeline` is false: terms are finished. The parser's operators (+ - ~ ^ : *) never come into play.
  query.term(term, { boost, usePipeline: false, wildcard: isOpen ? TRAILING : NONE });
}

function addSyllable(query: lunr.Query, syllable: QuerySyllable): void {
  const boost = syllable.isFiller ? FILLER_BOOST : 1;
  addTerm(query, syllable.term, boost);
  if (isPrefix(syllable)) addTerm(query, syllable.term, boost * PREFIX_BOOST, true);
}

function addPair(query: lunr.Query, first: QuerySyllable, second: QuerySyllable): void {
  const boost = first.isFiller || second.isFiller ? FILLER_BOOST : PAIR_BOOST;
  const pair = pairOf(first.term, second.term);
  addTerm(query, pair, boost);
  if (second.isOpen) addTerm(query, pair, boost * PREFIX_BOOST, true);
}

/** All entries that hold any syllable or pair of the query, by lunr's own score. */
export function queryIndex(index: lunr.Index, { syllables }: SearchQuery): Candidate[] {
  const results = index.query((query) => {
    syllables.forEach((syllable, position) => {
      addSyllable(query, syllable);
      const next = syllables[position + 1];
      if (next !== undefined) addPair(query, syllable, next);
    });
  });
  return results.map(({ ref, score }) => ({ place: Number(ref), score }));
}
