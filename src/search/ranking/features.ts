import type { Vocabulary } from '../index/vocabulary.ts';
import { contradicts } from '../text/fold.ts';
import { pairOf } from '../text/tokens.ts';
import type { EntryWords } from './entry-words.ts';
import type { PreparedQuery, PreparedToken } from './prepared-query.ts';
import { bestTitle } from './title-features.ts';
import type { TitleFeatures } from './title-features.ts';
import * as WEIGHTS from './weights.ts';

/** How far an entry and a query agree; every feature lies between 0 and 1. */
export interface Features extends TitleFeatures {
  coverage: number;
  /** The same, where letters that the entry spells otherwise count less. */
  spelled: number;
  marks: number;
  queryPairs: number;
  pairCoverage: number;
  paired: number;
  sector: number;
  heldAct: number;
  unasked: number;
  missedAct: number;
  /** The query holds a rare word that is no Vietnamese syllable ("APEC"), and the entry does not. */
  missedName: number;
  /** How far the entry holds the best of the dictionary's wordings for a part of the query. */
  wording: number;
}

/** How much of a match is left where the entry writes the word with other letters. */
function spelledShare(token: PreparedToken, { spellings }: EntryWords): number {
  const { term, spelling } = token;
  const held = spelling === term ? undefined : spellings.get(term);
  if (held === undefined || held.has(spelling)) return 1;
  return [...held].every((other) => contradicts(spelling, other)) ? WEIGHTS.contradicted : 1;
}

function matchOf(token: PreparedToken, { spellings }: EntryWords): number {
  let best = 0;
  for (const { term, weight } of token.words) if (weight > best && spellings.has(term)) best = weight;
  return best;
}

/** How far an entry holds a wording of the dictionary; its words count more when they stand next to each other. */
export function shareHeld(wording: readonly string[], words: EntryWords, vocabulary: Vocabulary): number {
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
function matchesOf(
  query: PreparedQuery,
  words: EntryWords,
): { matches: number[]; wording: number; byWording: number[] } {
  let wording = 0;
  const matches = query.tokens.map((token) => matchOf(token, words));
  const byWording = query.tokens.map(() => 0);
  for (const { start, end, meant, weight } of query.expansions) {
    const best = Math.max(...meant.map((wording) => shareHeld(wording, words, query.vocabulary)));
    wording = Math.max(wording, best);
    for (let place = start; place < end; place += 1) {
      matches[place] = Math.max(matches[place] ?? 0, best * weight * WEIGHTS.synonymMatch);
      byWording[place] = best * weight * WEIGHTS.synonymMatch;
    }
  }
  return { matches, wording, byWording };
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

export function featuresOf(query: PreparedQuery, words: EntryWords): Features {
  const { tokens, pairs } = query;
  const { matches, wording, byWording } = matchesOf(query, words);
  let [found, pairTotal, pairHeld] = [0, 0, 0];
  const inPair = [...byWording];
  for (const { place, terms, weight } of pairs) {
    pairTotal += weight;
    if (!terms.some((pair) => words.pairs.has(pair))) continue;
    found += 1;
    pairHeld += weight;
    inPair[place] = Math.max(inPair[place] ?? 0, matches[place] ?? 0);
    inPair[place + 1] = Math.max(inPair[place + 1] ?? 0, matches[place + 1] ?? 0);
  }
  let [total, covered, spelled, paired] = [0, 0, 0, 0];
  tokens.forEach((token, place) => {
    const { weight } = token;
    total += weight;
    covered += weight * (matches[place] ?? 0);
    spelled += weight * Math.max((matches[place] ?? 0) * spelledShare(token, words), byWording[place] ?? 0);
    paired += weight * (inPair[place] ?? 0);
  });
  let sector = 0;
  for (const term of words.sector) sector += query.known.get(term) ?? 0;
  return {
    coverage: total === 0 ? 0 : covered / total,
    spelled: total === 0 ? 0 : spelled / total,
    paired: total === 0 ? 0 : paired / total,
    pairCoverage: pairTotal === 0 ? 0 : pairHeld / pairTotal,
    wording,
    marks: marksOf(query, words),
    sector: words.sector.size === 0 ? 0 : sector / words.sector.size,
    queryPairs: pairs.length === 0 ? 0 : found / pairs.length,
    heldAct: (query.acts & words.acts) !== 0 ? 1 : 0,
    unasked: words.acts !== 0 && (query.acts & words.acts) === 0 ? 1 : 0,
    missedAct: query.acts !== 0 && (query.acts & words.acts) === 0 ? 1 : 0,
    missedName: tokens.some(({ isName }, place) => isName && matches[place] === 0) ? 1 : 0,
    ...bestTitle(query, words),
  };
}
