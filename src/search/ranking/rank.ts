import type { EntryWords } from './entry-words.ts';
import type { Candidate } from './candidates.ts';
import { featuresOf } from './features.ts';
import type { Features } from './features.ts';
import type { PreparedQuery } from './prepared-query.ts';
import type { Standing } from './standing.ts';
import * as WEIGHTS from './weights.ts';

/** An entry with what it was ranked by. */
export interface Ranked {
  place: number;
  score: number;
  features: Features;
}

/** What a standing takes off the score of an entry, unless the query speaks of it. */
function takenOff({ isOld, isGuidance, isMilitary, isForeign }: Standing, query: PreparedQuery): number {
  const asksForMilitary = query.tokens.some(({ term }) => term === 'quan' || term === 'phong');
  const asksForForeign = query.known.has('ngoai');
  return (
    (isOld ? WEIGHTS.old : 0) +
    (isGuidance ? WEIGHTS.guidance : 0) +
    (isMilitary && !asksForMilitary ? WEIGHTS.military : 0) +
    (isForeign && !asksForForeign ? WEIGHTS.foreign : 0)
  );
}

function scoreOf(features: Features, lunrShare: number): number {
  return (
    WEIGHTS.lunr * lunrShare +
    WEIGHTS.coverage * features.coverage +
    WEIGHTS.paired * features.paired +
    WEIGHTS.pairCoverage * features.pairCoverage +
    WEIGHTS.marks * features.marks +
    WEIGHTS.sector * features.sector +
    WEIGHTS.head * features.head +
    WEIGHTS.nameCoverage * features.nameCoverage +
    WEIGHTS.namePairs * features.namePairs +
    WEIGHTS.queryPairs * features.queryPairs +
    WEIGHTS.heldAct * features.heldAct -
    WEIGHTS.unasked * features.unasked -
    WEIGHTS.missedAct * features.missedAct -
    WEIGHTS.missedName * features.missedName
  );
}

/** Orders lunr's candidates by a second, closer look. */
export function rank(
  candidates: readonly Candidate[],
  query: PreparedQuery,
  wordsAt: (place: number) => EntryWords,
  standingAt: (place: number) => Standing,
): Ranked[] {
  const best = candidates[0]?.score || 1;
  return candidates
    .map(({ place, score }) => {
      const features = featuresOf(query, wordsAt(place));
      return {
        place,
        features,
        score: scoreOf(features, score / best) - takenOff(standingAt(place), query),
      };
    })
    .sort((a, b) => b.score - a.score || a.place - b.place);
}
