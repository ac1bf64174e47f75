import { fold, spellingOf } from './fold.ts';

/** One syllable (or number, or abbreviation) of a text. */
export interface Token {
  /** Folded: what the index holds. */
  term: string;
  /** With its marks, see `spellingOf`. */
  spelling: string;
  /** Where it stands in the text: from `start`, up to and without `end`. */
  start: number;
  end: number;
}

/** Numbers with dots stay whole ("3.000604", "1.2.3"); all else that is no letter or digit parts syllables. */
const SYLLABLE = /\d+(?:\.\d+)+|[\p{L}\p{M}\p{N}]+/gu;

/** Before a pair, so that a half-typed syllable ("hoi") does not also find every pair that begins with it. */
const PAIR_SIGN = '_';

/** Cuts a text into syllables, in order. The dots of a number are dropped. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(SYLLABLE)) {
    const word = match[0].replace(/\./g, '');
    const term = fold(word);
    // A mark on its own, as broken texts have it, folds to nothing.
    if (term === '') continue;
    const end = match.index + match[0].length;
    tokens.push({ term, spelling: spellingOf(word), start: match.index, end });
  }
  return tokens;
}

/** Two neighbouring syllables as one term: a Vietnamese word is mostly two syllables long. */
export function pairOf(first: string, second: string): string {
  return PAIR_SIGN + first + PAIR_SIGN + second;
}

/** All neighbouring pairs of a sequence of terms. */
export function pairsOf(terms: readonly string[]): string[] {
  return terms.slice(1).map((term, index) => pairOf(terms[index] ?? '', term));
}
