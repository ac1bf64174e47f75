import { pairsOf, tokensOf } from '../text/tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** Words that people use, and the official ones that they mean. */
export interface WordPair {
  said: readonly string[];
  meant: readonly string[];
}

/** What a run of syllables may mean as well. */
export interface Expansion {
  /** The syllables of the query that it stands for: from `start`, up to and without `end`. */
  start: number;
  end: number;
  /** Folded syllables of each official wording. */
  meant: string[][];
  /** How much the official wording counts, 1 at most: less where names hold what was said, too. */
  weight: number;
}

interface Row {
  said: string[];
  meant: string[][];
}

/** How often what was said stands in the entries, as it was said. */
function countSaid(said: readonly string[], vocabulary: Vocabulary): number {
  const [only] = said;
  if (said.length === 1 && only !== undefined) return vocabulary.countOf(only);
  return Math.min(...pairsOf(said).map((pair) => vocabulary.countOf(pair)));
}

/** A syllable of the query; an open one may go on: it is none that ends something which people say. */
export interface SaidSyllable {
  term: string;
  isOpen: boolean;
}

export interface Lookup {
  /** Finds what people say in a query, the longest that fits first. */
  find: (query: readonly SaidSyllable[]) => Expansion[];
  /** Whether a syllable is one of what people say: then it is no slip of the keys. */
  knows: (syllable: string) => boolean;
}

/** Fewer letters begin too many words. */
const MIN_LETTERS_TO_GO_ON = 4;

/** What a half-typed word of the dictionary counts, against 1 for a whole one. */
const COMPLETION = 0.6;

const foldedSyllables = (text: string): string[] => tokensOf(text).map((token) => token.term);

/** The terms that entries hold. */
type Held = Pick<Vocabulary, 'has'>;

/** The wordings of a row that entries hold, as folded syllables. */
function knownWordings(meant: readonly string[], held: Held): string[][] {
  return meant
    .map(foldedSyllables)
    .filter((words) => [...words, ...pairsOf(words)].every((term) => held.has(term)));
}

/** What of a dictionary can change an answer: wordings that entries hold, and per set of these all that means it. */
export function usefulPairs(dictionary: readonly WordPair[], held: Held): WordPair[] {
  const saidBy = new Map<string, string[]>();
  for (const { said, meant } of dictionary) {
    const key = knownWordings(meant, held)
      .map((words) => words.join(' '))
      .join();
    if (key !== '') saidBy.set(key, [...(saidBy.get(key) ?? []), ...said]);
  }
  return [...saidBy].map(([key, said]) => ({ said: [...new Set(said)], meant: key.split(',') }));
}

/** Makes the lookup of a dictionary; rows that no entry has anything to do with are left out. */
export function lookupOf(dictionary: readonly WordPair[], vocabulary: Vocabulary): Lookup {
  const rows = new Map<string, Row[]>();
  for (const { said, meant } of dictionary) {
    const wordings = knownWordings(meant, vocabulary);
    if (wordings.length === 0) continue;
    for (const words of said.map(foldedSyllables)) {
      const first = words[0];
      if (first === undefined) continue;
      rows.set(first, [...(rows.get(first) ?? []), { said: words, meant: wordings }]);
    }
  }
  for (const list of rows.values()) list.sort((a, b) => b.said.length - a.said.length);
  /** Single words of the dictionary that a half-typed one may become. */
  const completed = (beginning: string, start: number): Expansion[] => {
    if (beginning.length < MIN_LETTERS_TO_GO_ON || vocabulary.begins(beginning)) return [];
    const meant = firstWords
      .filter((word) => word.startsWith(beginning))
      .flatMap((word) => rows.get(word) ?? [])
      .filter(({ said }) => said.length === 1)
      .flatMap((row) => row.meant);
    return meant.length === 0 ? [] : [{ start, end: start + 1, meant, weight: COMPLETION }];
  };
  const firstWords = [...rows.keys()];
  const find: Lookup['find'] = (query) => {
    const terms = query.map(({ term }) => term);
    const found: Expansion[] = [];
    for (let start = 0; start < terms.length;) {
      const fits =
        rows
          .get(terms[start] ?? '')
          ?.filter(({ said }) => said.every((word, offset) => terms[start + offset] === word)) ?? [];
      const length = fits[0]?.said.length ?? 1;
      const meant = fits.filter((row) => row.said.length === length).flatMap((row) => row.meant);
      if (meant.length > 0)
        found.push({
          start,
          end: start + length,
          meant,
          weight: 1 / (1 + Math.log1p(countSaid(terms.slice(start, start + length), vocabulary)) / 3),
        });
      start += length;
    }
    const last = query[query.length - 1];
    if (last?.isOpen === true) found.push(...completed(last.term, query.length - 1));
    return found;
  };
  const syllables = new Set([...rows.values()].flat().flatMap(({ said }) => said));
  return { find, knows: (syllable) => syllables.has(syllable) };
}
