import { fold, spellingOf } from './fold.ts';

/** One syllable (or number, or abbreviation) of a text. */
export interface Token {
  /** Folded: what the index holds. */
  term: string;
  /** With its marks, see `spellingOf`. */
  spelling: string;
  /** As it was written, composed. */
  text: string;
  /** Where it stands in the text: from `start`, up to and without `end`. */
  start: number;
  end: number;
}

/** Numbers with dots stay whole ("3.000604", "1.2.3"); all else that is no letter or digit parts syllables. */
const SYLLABLE = /\d+(?:\.\d+)+|[\p{L}\p{M}\p{N}]+/gu;

/** "Mức độ 02" is asked for as "mức 2"; codes, which are longer, keep theirs. */
const LEADING_ZEROS = /^0+(?=\d{1,2}$)/;

/** Before a pair, so that a half-typed syllable ("hoi") does not also find every pair that begins with it. */
const PAIR_SIGN = '_';

/** A syllable wherever it stands. The same object for the same letters: thousands of texts hold few. */
export type Syllable = Readonly<Pick<Token, 'term' | 'text' | 'spelling'>>;

/** Vietnamese has some 7,000 syllables, and folding one takes longer than looking it up. */
const MAX_WORDS = 20_000;
const words = new Map<string, Syllable>();

function readWord(written: string): Syllable {
  const text = written.replace(/\./g, '');
  const term = fold(text).replace(LEADING_ZEROS, '');
  return { term, text, spelling: term === text ? term : spellingOf(text).replace(LEADING_ZEROS, '') };
}

function wordOf(written: string): Syllable {
  const known = words.get(written);
  if (known !== undefined) return known;
  if (words.size >= MAX_WORDS) words.clear();
  const word = readWord(written);
  words.set(written, word);
  return word;
}

/** Cuts a text into syllables, in order. The dots of a number are dropped. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(SYLLABLE)) {
    const word = wordOf(match[0]);
    // A mark on its own, as broken texts have it, folds to nothing.
    if (word.term === '') continue;
    const { term, spelling, text: written } = word;
    tokens.push({ term, spelling, text: written, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** The same without their places, several times as fast. */
export function syllablesOf(text: string): Syllable[] {
  const syllables: Syllable[] = [];
  for (const written of text.match(SYLLABLE) ?? []) {
    const word = wordOf(written);
    if (word.term !== '') syllables.push(word);
  }
  return syllables;
}

/** Two neighbouring syllables as one term: a Vietnamese word is mostly two syllables long. */
export function pairOf(first: string, second: string): string {
  return PAIR_SIGN + first + PAIR_SIGN + second;
}

/** The two syllables of a pair, null for a term that is no pair. */
export function partsOfPair(term: string): [string, string] | null {
  if (!term.startsWith(PAIR_SIGN)) return null;
  const middle = term.indexOf(PAIR_SIGN, 1);
  return [term.slice(1, middle), term.slice(middle + 1)];
}

/** All neighbouring pairs of a sequence of terms. */
export function pairsOf(terms: readonly string[]): string[] {
  return terms.slice(1).map((term, index) => pairOf(terms[index] ?? '', term));
}

/** Every syllable of some texts with the spellings in which it occurs. */
export function spellingsIn(texts: readonly (readonly Syllable[])[]): Map<string, Set<string>> {
  const spellings = new Map<string, Set<string>>();
  for (const tokens of texts)
    for (const { term, spelling } of tokens) {
      const known = spellings.get(term);
      if (known === undefined) spellings.set(term, new Set([spelling]));
      else known.add(spelling);
    }
  return spellings;
}
