import type { Expansion } from '../dictionary/lookup.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { PossibleWord } from '../query/clauses.ts';
import type { QueryToken, SearchQuery } from '../query/read-query.ts';
import { pairOf } from '../text/tokens.ts';
import type { EntryWords, Title } from './entry-words.ts';
import { WEIGHTS } from './weights.ts';

/** A query prepared once for the comparison with many entries. */
export interface PreparedQuery {
  tokens: readonly PreparedToken[];
  expansions: readonly Expansion[];
  /** Everything the query may hold, with how surely. */
  known: ReadonlyMap<string, number>;
  /** Weight of a name's syllable. */
  vocabulary: Vocabulary;
  isPlain: boolean;
  /** Where each word of the query stands. */
  places: ReadonlyMap<string, readonly number[]>;
  /** Number of syllables that are no filler. */
  wanted: number;
}

export interface PreparedToken extends QueryToken {
  weight: number;
  words: readonly { term: string; weight: number }[];
}

/** How far an entry and a query agree; every feature lies between 0 and 1. */
export interface Features {
  coverage: number;
  marks: number;
  head: number;
  nameCoverage: number;
  namePairs: number;
  run: number;
  queryPairs: number;
  unasked: number;
  /** How far the entry holds the best of the dictionary's wordings for a part of the query. */
  wording: number;
}

/** What a procedure is about stands in the first syllables of its name. */
const HEAD_LENGTH = 6;

/** Folded beginnings of words that say what happens to something that exists: again, change, renew, end, withdraw … */
const MARKED = new Set([
  'lai',
  'doi',
  'gia',
  'bo',
  'thay',
  'sua',
  'dieu',
  'cham',
  'huy',
  'thu',
  'tam',
  'luu',
  'xoa',
]);

/** Weighs the words of a query and collects all that it may hold. */
export function prepare(
  { tokens, isPlain }: SearchQuery,
  words: readonly (readonly PossibleWord[])[],
  expansions: readonly Expansion[],
  vocabulary: Vocabulary,
): PreparedQuery {
  const known = new Map<string, number>();
  const learn = (term: string, weight: number): void =>
    void known.set(term, Math.max(weight, known.get(term) ?? 0));
  const prepared = tokens.map((token, place): PreparedToken => {
    const own = words[place] ?? [];
    for (const { term, weight } of own) learn(term, weight * (token.isFiller ? 0.3 : 1));
    const rarity =
      Math.max(...own.map(({ term }) => (vocabulary.has(term) ? vocabulary.rarityOf(term) : 0)), 0) ||
      vocabulary.rarityOf(token.term);
    return { ...token, words: own, weight: rarity * (token.isFiller ? WEIGHTS.fillerShare : 1) };
  });
  for (const { meant, weight } of expansions)
    for (const wording of meant) for (const word of wording) learn(word, weight * WEIGHTS.synonymMatch);
  const places = new Map<string, number[]>();
  prepared.forEach((token, place) => {
    for (const { term, weight } of token.words)
      if (weight >= 0.5) places.set(term, [...(places.get(term) ?? []), place]);
  });
  const wanted = tokens.filter((token) => !token.isFiller).length || 1;
  return { tokens: prepared, expansions, known, vocabulary, isPlain, places, wanted };
}

function matchOf(token: PreparedToken, { spellings }: EntryWords): number {
  let best = 0;
  for (const { term, weight } of token.words) if (weight > best && spellings.has(term)) best = weight;
  return best;
}

function shareHeld(wording: readonly string[], words: EntryWords, vocabulary: Vocabulary): number {
  let [held, total] = [0, 0];
  wording.forEach((word) => {
    const weight = vocabulary.rarityOf(word);
    total += weight;
    if (words.spellings.has(word)) held += weight;
  });
  const pairs = wording
    .slice(1)
    .filter((word, place) => words.pairs.has(pairOf(wording[place] ?? '', word))).length;
  const pairShare = wording.length > 1 ? pairs / (wording.length - 1) : 1;
  return (held / total) * (0.4 + 0.6 * pairShare);
}

/** Per token how far the entry holds it, itself or by what it stands for. */
function matchesOf(query: PreparedQuery, words: EntryWords): { matches: number[]; wording: number } {
  let wording = 0;
  const matches = query.tokens.map((token) => matchOf(token, words));
  for (const { start, end, meant, weight } of query.expansions) {
    const best = Math.max(...meant.map((wording) => shareHeld(wording, words, query.vocabulary)));
    wording = Math.max(wording, best);
    for (let place = start; place < end; place += 1)
      matches[place] = Math.max(matches[place] ?? 0, best * weight * WEIGHTS.synonymMatch);
  }
  return { matches, wording };
}

function marksOf(query: PreparedQuery, words: EntryWords): number {
  if (query.isPlain) return 1;
  let [total, same] = [0, 0];
  for (const token of query.tokens) {
    const spellings = words.spellings.get(token.term);
    if (spellings === undefined) continue;
    total += token.weight;
    if (spellings.has(token.spelling)) same += token.weight;
  }
  return total === 0 ? 0 : same / total;
}

/** Longest run of the title's syllables that the query holds in the same order, next to each other. */
function longestRun(query: PreparedQuery, { tokens }: Title): number {
  let best = 0;
  let lengths = new Map<number, number>();
  for (const { term } of tokens) {
    const next = new Map<number, number>();
    for (const place of query.places.get(term) ?? []) {
      const length = (lengths.get(place - 1) ?? 0) + (query.tokens[place]?.isFiller === true ? 0.3 : 1);
      next.set(place, length);
      if (length > best) best = length;
    }
    lengths = next;
  }
  return best;
}

type TitleFeatures = Pick<Features, 'head' | 'nameCoverage' | 'namePairs' | 'run' | 'unasked'>;

function titleFeaturesOf(query: PreparedQuery, title: Title): TitleFeatures {
  const { known, vocabulary } = query;
  let [nameTotal, nameHeld, headTotal, headHeld, pairTotal, pairHeld, unasked] = [0, 0, 0, 0, 0, 0, 0];
  title.tokens.forEach(({ term }, place) => {
    const weight = vocabulary.rarityOf(term) * (place >= title.tailStart ? WEIGHTS.tail : 1);
    const held = known.get(term) ?? 0;
    nameTotal += weight;
    nameHeld += weight * held;
    if (place < HEAD_LENGTH) {
      headTotal += weight;
      headHeld += weight * held;
    }
    if (held === 0 && place < title.tailStart && MARKED.has(term)) unasked = 1;
    const next = title.tokens[place + 1];
    if (next === undefined) return;
    pairTotal += 1;
    if (held > 0 && (known.get(next.term) ?? 0) > 0) pairHeld += 1;
  });
  return {
    head: headTotal === 0 ? 0 : headHeld / headTotal,
    nameCoverage: nameTotal === 0 ? 0 : nameHeld / nameTotal,
    namePairs: pairTotal === 0 ? 0 : pairHeld / pairTotal,
    run: Math.min(1, longestRun(query, title) / query.wanted),
    unasked,
  };
}

function sumOf(features: TitleFeatures): number {
  return (
    WEIGHTS.head * features.head +
    WEIGHTS.nameCoverage * features.nameCoverage +
    WEIGHTS.namePairs * features.namePairs +
    WEIGHTS.run * features.run -
    WEIGHTS.unasked * features.unasked
  );
}

/** How the query agrees with that name of the entry with which it agrees most. */
function bestTitle(
  query: PreparedQuery,
  titles: readonly Title[],
  share: (title: Title) => number,
): TitleFeatures {
  let best: TitleFeatures = { head: 0, nameCoverage: 0, namePairs: 0, run: 0, unasked: 0 };
  let bestSum = -Infinity;
  for (const title of titles) {
    const features = titleFeaturesOf(query, title);
    const factor = title.weight * (title === titles[0] ? 1 : share(title));
    const scaled = {
      head: features.head * factor,
      nameCoverage: features.nameCoverage * factor,
      namePairs: features.namePairs * factor,
      run: features.run * factor,
      unasked: features.unasked,
    };
    const sum = sumOf(scaled);
    if (sum <= bestSum) continue;
    best = scaled;
    bestSum = sum;
  }
  return best;
}

/** Which share of the query a title holds. */
function shareOfQuery(query: PreparedQuery, title: Title): number {
  const terms = new Set(title.tokens.map(({ term }) => term));
  let [total, held] = [0, 0];
  for (const { weight, words } of query.tokens) {
    total += weight;
    if (words.some(({ term }) => terms.has(term))) held += weight;
  }
  return total === 0 ? 0 : held / total;
}

export function featuresOf(query: PreparedQuery, words: EntryWords): Features {
  const { tokens } = query;
  const { matches, wording } = matchesOf(query, words);
  let [total, covered] = [0, 0];
  tokens.forEach(({ weight }, place) => {
    total += weight;
    covered += weight * (matches[place] ?? 0);
  });
  let [askedPairs, foundPairs] = [0, 0];
  tokens.forEach((token, place) => {
    const next = tokens[place + 1];
    if (next === undefined || token.isFiller || next.isFiller) return;
    askedPairs += 1;
    if (token.words.some((a) => next.words.some((b) => words.pairs.has(pairOf(a.term, b.term)))))
      foundPairs += 1;
  });
  return {
    coverage: total === 0 ? 0 : covered / total,
    wording,
    marks: marksOf(query, words),
    queryPairs: askedPairs === 0 ? 0 : foundPairs / askedPairs,
    ...bestTitle(query, words.titles, (title) => shareOfQuery(query, title)),
  };
}
