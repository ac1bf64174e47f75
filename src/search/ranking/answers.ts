import type { SearchIndex } from '../index/search-index.ts';
import type { EntryWords } from './entry-words.ts';
import type { PreparedQuery, PreparedToken } from './prepared-query.ts';
import type { Ranked } from './rank.ts';
import {
  holdsForeignWord,
  holdsSomethingSpecific,
  holdsTellingPair,
  holdsWhatIsMeant,
  tokensOutside,
} from './scope.ts';
import type { OutsideTopic } from './scope.ts';
import * as WEIGHTS from './weights.ts';

/** The entries that answer a query, and whether it names work of other offices. */
export interface Answers {
  answers: Ranked[];
  isElsewhere: boolean;
}

/**
 * Keeps the entries that answer the query: they cover enough of it, hold two of its neighbours as neighbours
 * where they cover little, and do not only share everyday words with a question about another office's work.
 */
export function answersOf(
  ranked: readonly Ranked[],
  query: PreparedQuery,
  topics: readonly OutsideTopic[],
  index: SearchIndex,
  wordsAt: (place: number) => EntryWords,
): Answers {
  const isOutside = tokensOutside(query, topics);
  const isElsewhere = isOutside.includes(true);
  const inside = shareInside(query, isOutside);
  const enough = ranked.filter(({ place, features: { coverage, spelled, queryPairs, wording } }) => {
    const isNamed = holdsForeignWord(query, wordsAt(place), index.entries.length);
    const isWorded = wording >= WEIGHTS.evidentWording;
    const isPaired =
      queryPairs > 0 && spelled >= coverage * WEIGHTS.minSpelled && holdsTellingPair(query, wordsAt(place));
    const least = isWorded || isPaired || isNamed ? WEIGHTS.minCoverage : WEIGHTS.minCoverageWithoutPair;
    if ((isWorded ? coverage : spelled) < least * inside) return false;
    return (
      !isElsewhere ||
      isNamed ||
      holdsWhatIsMeant(query, isOutside, wordsAt(place)) ||
      holdsSomethingSpecific(query.tokens, isOutside, wordsAt(place), index.vocabulary, index.entries.length)
    );
  });
  return { answers: withoutNoise(enough), isElsewhere };
}

/** How much of a query is not the topic of another office; an entry need not hold the rest. */
function shareInside({ tokens }: PreparedQuery, isOutside: readonly boolean[]): number {
  const weightOf = (list: readonly PreparedToken[]): number =>
    list.reduce((sum, { weight }) => sum + weight, 0);
  return weightOf(tokens.filter((_, place) => isOutside[place] !== true)) / weightOf(tokens);
}

/** Next to an entry that holds much of the query, one that holds little of it, or only scattered words, is noise. */
function withoutNoise(answers: readonly Ranked[]): Ranked[] {
  const best = Math.max(0, ...answers.map(({ features }) => features.coverage));
  return answers.filter(({ features: { coverage, queryPairs, wording } }) => {
    const isEvident = queryPairs > 0 || wording >= WEIGHTS.evidentWording;
    return coverage >= best * (isEvident ? WEIGHTS.minShareOfBest : WEIGHTS.minShareOfBestWithoutPair);
  });
}
