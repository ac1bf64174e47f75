/**
 * All numbers that tune the ranking. Measured on 225 queries over the national catalogue (mean reciprocal
 * rank at 10, "MRR") and 112 over the department's content; the table is in decision 0018. Values are rounded
 * from what each half of the queries chose for itself; a step of .1 around them moves the MRR by .005 at most.
 */
export const WEIGHTS = {
  // What lunr is asked for.
  /** Two neighbours together say about twice what one syllable says; 1 costs .01. */
  pairBoost: 2,
  /** A pair of which one half only asks ("thủ tục cấp"). */
  fillerPairBoost: 1,
  fillerBoost: 0.2,
  /** What a half-typed syllable may become, against 1 for what it is. */
  completion: 0.6,
  /** An official wording of the dictionary, against 1 for what was typed; .3 costs .007, .7 nothing. */
  synonymBoost: 0.5,
  /** The rarest terms of a query; 12 instead of 8 costs .011 and half as much time again. */
  maxClauses: 8,
  /** Together they may stand in this many entries: more is slower and no better. */
  maxPostings: 2500,
  /** The same for guesses at slips of the keys. */
  maxGuesses: 4,
  maxGuessedPostings: 600,
  /** lunr's best that are looked at again; the right one is among them for every query, for 95 in 100 without the dictionary. */
  pool: 100,

  // What the second look counts, each feature between 0 and 1. What it costs to leave one out stands in decision 0018.
  /** lunr's own score, as a share of its best. */
  lunr: 2,
  /** How much of the query the entry holds. */
  coverage: 1.9,
  /** How much of it in words of two syllables that both have, or in a wording of the dictionary. */
  paired: 0.8,
  /** How many of the query's pairs of neighbours the entry holds, the rarer the more. */
  pairCoverage: 0.6,
  /** The same, each pair alike. */
  queryPairs: 1.2,
  /** How much of what it holds in the spelling that was typed: the order of twins hangs on it. */
  marks: 1,
  /** How much of the sector's name the query holds. */
  sector: 1.8,
  /** How much of the beginning of a name. */
  head: 1.3,
  /** How much of the whole name. */
  nameCoverage: 1.6,
  /** How many of its pairs of neighbours. */
  namePairs: 0.65,
  /** Both speak of changing, renewing or ending something that exists, and of the same. */
  heldAct: 0.4,
  /** Taken off when only the name does. */
  unasked: 1,
  /** Taken off when only the query does. */
  missedAct: 0.4,
  /** Weight of a name's tail, which tells siblings apart ("thực hiện tại cấp xã"). */
  tail: 0.3,
  /** Taken off for the armed forces' procedures unless they are named. */
  military: 0.65,
  /** A filler's share of the query, against 1 for a word that matters. */
  fillerShare: 0.05,
  /** What a wording of the dictionary covers, against 1 for the word itself; flat from .7 to 1. */
  synonymMatch: 0.85,
  /** Taken off for what is no longer in force, unless it is asked for by its code. */
  old: 1.5,
  /** Taken off for what others decide: of two that fit alike, the department's own is meant. */
  guidance: 0.55,

  // What counts as an answer at all.
  /** Least coverage of an entry that holds a pair of the query or a wording of the dictionary. */
  minCoverage: 0.2,
  /** The same for scattered syllables. */
  minCoverageWithoutPair: 0.45,
  /** Next to an entry that covers much, one that covers less than this share of it is noise; .5 costs .02. */
  minShareOfBest: 0.3,
  minShareOfBestWithoutPair: 0.5,
  /** From this share on, an official wording counts as held. */
  evidentWording: 0.7,
} as const;
