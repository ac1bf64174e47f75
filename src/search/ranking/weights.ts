/**
 * All numbers that tune the ranking. Measured on 225 queries over the national catalogue (mean reciprocal
 * rank at 10, "MRR") and 112 over the department's content; the table is in decision 0018. Values are rounded
 * from what each half of the queries chose for itself; a step of .1 around them moves the MRR by .005 at most.
 *
 * Read as `WEIGHTS.coverage`; each is a constant of its own, so that the browser's code holds the numbers and not the names.
 */

// What lunr is asked for.
/** Two neighbours together say about twice what one syllable says; 1 costs .01. */
export const pairBoost = 2;
/** A pair of which one half only asks ("thủ tục cấp"). */
export const fillerPairBoost = 1;
export const fillerBoost = 0.2;
/** What a half-typed syllable may become, against 1 for what it is. */
export const completion = 0.6;
/** An official wording of the dictionary, against 1 for what was typed; .3 costs .007, .7 nothing. */
export const synonymBoost = 0.5;
/** The rarest terms of a query; 12 instead of 8 costs .011 and half as much time again. */
export const maxClauses = 8;
/** Together they may stand in this many entries: more is slower and no better. */
export const maxPostings = 2500;
/** The same for guesses at slips of the keys. */
export const maxGuesses = 4;
export const maxGuessedPostings = 600;
/** lunr's best that are looked at again; the right one is among them for every query, for 95 in 100 without the dictionary. */
export const pool = 100;

// What the second look counts, each feature between 0 and 1. What it costs to leave one out stands in decision 0018.
/** lunr's own score, as a share of its best. */
export const lunr = 2;
/** How much of the query the entry holds. */
export const coverage = 1.9;
/** How much of it in words of two syllables that both have, or in a wording of the dictionary. */
export const paired = 0.8;
/** How many of the query's pairs of neighbours the entry holds, the rarer the more. */
export const pairCoverage = 0.6;
/** The same, each pair alike. */
export const queryPairs = 1.2;
/** How much of what it holds in the spelling that was typed: the order of twins hangs on it. */
export const marks = 1;
/** How much of the sector's name the query holds. */
export const sector = 1.8;
/** How much of the beginning of a name. */
export const head = 1.3;
/** How much of the whole name. */
export const nameCoverage = 1.6;
/** How many of its pairs of neighbours. */
export const namePairs = 0.65;
/** Both speak of changing, renewing or ending something that exists, and of the same. */
export const heldAct = 0.4;
/** Taken off when only the name does. */
export const unasked = 1;
/** Taken off when only the query does. */
export const missedAct = 0.4;
/** Taken off when the query names a thing by a rare abbreviation or foreign word that the entry lacks; flat from 2 on, .6 gains nothing. */
export const missedName = 2;
/** Weight of a name's tail, which tells siblings apart ("thực hiện tại cấp xã"). */
export const tail = 0.3;
/** What a syllable of a name counts that was typed with other marks. */
export const otherSpelling = 0.8;
/** Weight of a syllable that a name has said before: names that list kinds of one thing say it over and over. */
export const repeated = 0.5;
/** Taken off for the armed forces' procedures unless they are named. */
export const military = 0.65;
/** Taken off for cases abroad or with foreigners, where they are few, unless they are named; .3 gives half the gain. */
export const foreign = 0.6;
/** A filler's share of the query, against 1 for a word that matters. */
export const fillerShare = 0.05;
/** What a wording of the dictionary covers, against 1 for the word itself; flat from .7 to 1. */
export const synonymMatch = 0.85;
/** Taken off for what is no longer in force, unless it is asked for by its code. */
export const old = 1.5;
/** Taken off for what others decide: of two that fit alike, the department's own is meant. */
export const guidance = 0.55;

// What counts as an answer at all.
/** Least coverage of an entry that holds a pair of the query or a wording of the dictionary. */
export const minCoverage = 0.2;
/** The same for scattered syllables. */
export const minCoverageWithoutPair = 0.45;
/** What a match counts towards these when all its letters' marks say that another word was meant. */
export const contradicted = 0.4;
/** Below this share of such matches two neighbours are no pair: "trồng nấm" is not "trong năm". */
export const minSpelled = 0.6;
/** Next to an entry that covers much, one that covers less than this share of it is noise; .5 costs .02. */
export const minShareOfBest = 0.3;
export const minShareOfBestWithoutPair = 0.5;
/** From this share on, an official wording counts as held. */
export const evidentWording = 0.7;

// What the second part may append.
/** Least share of the query that a sheet must hold to stand behind weak answers. */
export const minCoverageBehind = 0.5;
/** The same where no name answers: with .7 three of seven questions about something else find something. */
export const minCoverageOfSheet = 0.9;
