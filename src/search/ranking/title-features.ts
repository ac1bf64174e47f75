import type { EntryWords, Title } from './entry-words.ts';
import type { PreparedQuery } from './prepared-query.ts';
import * as WEIGHTS from './weights.ts';

/** How far a query holds a name of an entry; every feature lies between 0 and 1. */
export interface TitleFeatures {
  head: number;
  nameCoverage: number;
  namePairs: number;
}

/** What a procedure is about stands in the first syllables of its name. */
const HEAD_LENGTH = 6;

/** Which share of the query a title holds. */
function shareOfQuery({ tokens }: PreparedQuery, { terms }: Title): number {
  let [total, held] = [0, 0];
  for (const { weight, words } of tokens) {
    total += weight;
    if (words.some(({ term }) => terms.has(term))) held += weight;
  }
  return total === 0 ? 0 : held / total;
}

function titleFeaturesOf({ known, spelled, vocabulary }: PreparedQuery, title: Title): TitleFeatures {
  let [nameTotal, nameHeld, headTotal, headHeld, pairsHeld, heldBefore] = [0, 0, 0, 0, 0, 0];
  const said = new Set<string>();
  title.tokens.forEach(({ term, spelling }, place) => {
    const weight = vocabulary.rarityOf(term) * (place >= title.tailStart ? WEIGHTS.tail : 1);
    const typed = spelled.get(term);
    const held =
      (known.get(term) ?? 0) * (typed === undefined || typed === spelling ? 1 : WEIGHTS.otherSpelling);
    const share = said.has(term) ? WEIGHTS.repeated : 1;
    said.add(term);
    nameTotal += weight * share;
    nameHeld += weight * share * held;
    if (place < HEAD_LENGTH) {
      headTotal += weight;
      headHeld += weight * held;
    }
    if (held > 0 && heldBefore > 0) pairsHeld += 1;
    heldBefore = held;
  });
  const pairs = title.tokens.length - 1;
  return {
    head: headTotal === 0 ? 0 : headHeld / headTotal,
    nameCoverage: nameTotal === 0 ? 0 : nameHeld / nameTotal,
    namePairs: pairs < 1 ? 0 : pairsHeld / pairs,
  };
}

function sumOf({ head, nameCoverage, namePairs }: TitleFeatures): number {
  return WEIGHTS.head * head + WEIGHTS.nameCoverage * nameCoverage + WEIGHTS.namePairs * namePairs;
}

/**
 * How the query agrees with that name of the entry with which it agrees most. One that is not the official
 * name counts as far as it holds the query: a short one is easily held whole.
 */
export function bestTitle(query: PreparedQuery, { titles }: EntryWords): TitleFeatures {
  let best: TitleFeatures = { head: 0, nameCoverage: 0, namePairs: 0 };
  let bestSum = -Infinity;
  titles.forEach((title, number) => {
    const share = number === 0 ? 1 : shareOfQuery(query, title);
    if (share === 0) return;
    const { head, nameCoverage, namePairs } = titleFeaturesOf(query, title);
    const factor = title.weight * share;
    const scaled = {
      head: head * factor,
      nameCoverage: nameCoverage * factor,
      namePairs: namePairs * factor,
    };
    const sum = sumOf(scaled);
    if (sum <= bestSum) return;
    best = scaled;
    bestSum = sum;
  });
  return best;
}
