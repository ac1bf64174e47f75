import type { Expansion } from '../dictionary/lookup.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { PossibleWord } from '../query/clauses.ts';
import type { QueryToken, SearchQuery } from '../query/read-query.ts';
import { isForeignWord } from '../query/keystrokes.ts';
import { pairOf } from '../text/tokens.ts';
import { actsIn } from './acts.ts';
import * as WEIGHTS from './weights.ts';

/** A query prepared once for the comparison with many entries. */
export interface PreparedQuery {
  tokens: readonly PreparedToken[];
  pairs: readonly PreparedPair[];
  expansions: readonly Expansion[];
  /** What the query wants done to something that exists, see `acts.ts`. */
  acts: number;
  /** Everything the query may hold, with how surely. */
  known: ReadonlyMap<string, number>;
  /** The spelling of what was typed with marks, by the folded syllable. */
  spelled: ReadonlyMap<string, string>;
  /** Weight of a name's syllable. */
  vocabulary: Vocabulary;
  isPlain: boolean;
}

export interface PreparedToken extends QueryToken {
  weight: number;
  words: readonly PossibleWord[];
  /** Abbreviation or foreign word that few entries hold: it names what is meant. */
  isName: boolean;
}

/** Two neighbours of the query, both no fillers. */
export interface PreparedPair {
  /** Place of the first in the query. */
  place: number;
  /** All ways to read it that some entry holds. */
  terms: readonly string[];
  /** What it says: the rarer, the more. */
  weight: number;
}

/** What a filler may still match, against 1 for a word that matters. */
const FILLER_MATCH = 0.3;

function preparedTokens(
  tokens: readonly QueryToken[],
  words: readonly (readonly PossibleWord[])[],
  vocabulary: Vocabulary,
): PreparedToken[] {
  return tokens.map((token, place) => {
    const own = words[place] ?? [];
    const rarity =
      Math.max(...own.map(({ term }) => (vocabulary.has(term) ? vocabulary.rarityOf(term) : 0)), 0) ||
      vocabulary.rarityOf(token.term);
    const isName = isForeignWord(token.term) && vocabulary.isVeryRare(token.term);
    return { ...token, words: own, isName, weight: rarity * (token.isFiller ? WEIGHTS.fillerShare : 1) };
  });
}

function preparedPairs(tokens: readonly PreparedToken[], vocabulary: Vocabulary): PreparedPair[] {
  return tokens.flatMap((token, place) => {
    const next = tokens[place + 1];
    if (next === undefined || token.isFiller || next.isFiller) return [];
    const terms = token.words
      .flatMap((first) => next.words.map((second) => pairOf(first.term, second.term)))
      .filter((pair) => vocabulary.has(pair));
    const weight = Math.max(0, ...terms.map((pair) => vocabulary.rarityOf(pair)));
    return [{ place, terms, weight }];
  });
}

function knownWords(tokens: readonly PreparedToken[], expansions: readonly Expansion[]): Map<string, number> {
  const known = new Map<string, number>();
  const learn = (term: string, weight: number): void =>
    void known.set(term, Math.max(weight, known.get(term) ?? 0));
  for (const { words, isFiller } of tokens)
    for (const { term, weight } of words) learn(term, weight * (isFiller ? FILLER_MATCH : 1));
  for (const { meant, weight } of expansions)
    for (const wording of meant) for (const word of wording) learn(word, weight * WEIGHTS.synonymMatch);
  return known;
}

/** By its own words and by what they mean in the dictionary. */
function actsWanted(tokens: readonly QueryToken[], expansions: readonly Expansion[]): number {
  const wordings = expansions.flatMap(({ meant }) => meant);
  return wordings.reduce(
    (acts, words) => acts | actsIn(words.map((term) => ({ term, spelling: term }))),
    actsIn(tokens),
  );
}

/** Weighs the words of a query and collects all that it may hold. */
export function prepare(
  { tokens, isPlain }: SearchQuery,
  words: readonly (readonly PossibleWord[])[],
  expansions: readonly Expansion[],
  vocabulary: Vocabulary,
): PreparedQuery {
  const prepared = preparedTokens(tokens, words, vocabulary);
  return {
    tokens: prepared,
    pairs: preparedPairs(prepared, vocabulary),
    expansions,
    acts: actsWanted(tokens, expansions),
    known: knownWords(prepared, expansions),
    spelled: new Map(
      prepared
        .filter(({ term, spelling }) => term !== spelling)
        .map(({ term, spelling }) => [term, spelling]),
    ),
    vocabulary,
    isPlain,
  };
}
