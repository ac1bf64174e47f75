import type { EntryWords } from './entry-words.ts';
import type { Candidate } from './candidates.ts';
import { featuresOf } from './features.ts';
import type { Features } from './features.ts';
import type { PreparedQuery } from './prepared-query.ts';
import * as WEIGHTS from './weights.ts';

/** What is known of an entry besides its words. */
export interface Standing {
  /** No longer in force. */
  isOld: boolean;
  /** Decided elsewhere; the department only guides. */
  isGuidance: boolean;
  /** Of a sector that few mean without naming it. */
  isMilitary: boolean;
}

/** An entry with what it was ranked by. */
export interface Ranked {
  place: number;
  score: number;
  features: Features;
}

function scoreOf(
  features: Features,
  lunrShare: number,
  standing: Standing,
  asksForMilitary: boolean,
): number {
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
    (standing.isOld ? WEIGHTS.old : 0) -
    (standing.isGuidance ? WEIGHTS.guidance : 0) -
    (standing.isMilitary && !asksForMilitary ? WEIGHTS.military : 0)
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
  const asksForMilitary = query.tokens.some(({ term }) => term === 'quan' || term === 'phong');
  return candidates
    .map(({ place, score }) => {
      const features = featuresOf(query, wordsAt(place));
      return { place, features, score: scoreOf(features, score / best, standingAt(place), asksForMilitary) };
    })
    .sort((a, b) => b.score - a.score || a.place - b.place);
}
