import type { Vocabulary } from '../index/vocabulary.ts';
import { contradicts } from '../text/fold.ts';
import { pairOf } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { isOneEditAway, soundsAlike } from './edits.ts';
import { isSyllable } from './keystrokes.ts';

/** Folded neighbours of a word in the query, '' for none. */
export interface Surroundings {
  before: string;
  after: string;
}

export interface Alternative {
  term: string;
  /** How sure: 1 is as good as what was typed. */
  weight: number;
}

/** A word that the entries hold, one letter away from one that they do not. */
const EDIT_WEIGHT = 0.8;

/** A known word that its neighbour does not know, next to one that it does. */
const NEIGHBOUR_WEIGHT = 0.6;

/** At most so many guesses for one word. */
const MAX_ALTERNATIVES = 3;

/** Shorter words have too many neighbours one letter away. */
const MIN_LENGTH_TO_EDIT = 3;

/** The same for words whose neighbours know none of the guesses. */
const MIN_LENGTH_TO_EDIT_ALONE = 5;

/** The same for abbreviations, of which there are few. */
const MIN_ABBREVIATION_TO_EDIT_ALONE = 4;

/** In how many entries a word stands next to these neighbours. */
export function fitOf(word: string, { before, after }: Surroundings, vocabulary: Vocabulary): number {
  return vocabulary.countOf(pairOf(before, word)) + vocabulary.countOf(pairOf(word, after));
}

/** Whether a known word may have been meant by what was typed: a mark that somebody typed was meant. */
function mayMean({ term, spelling }: Token, word: string, vocabulary: Vocabulary): boolean {
  return term === spelling || vocabulary.spellingsOf(word).some((held) => !contradicts(spelling, held));
}

const mayStandAlone = (term: string, word: string): boolean =>
  term.length >= MIN_LENGTH_TO_EDIT_ALONE ||
  (term.length >= MIN_ABBREVIATION_TO_EDIT_ALONE && !isSyllable(term) && !isSyllable(word));

/** The known words one edit away from an unknown one, those that fit a neighbour first. */
export function guessUnknown(
  token: Token,
  surroundings: Surroundings,
  vocabulary: Vocabulary,
): Alternative[] {
  const { term } = token;
  if (/\d/.test(term)) return [];
  if (term.length < MIN_LENGTH_TO_EDIT) return guessByNeighbours(token, surroundings, vocabulary);
  const near = vocabulary
    .ofLengthNear(term.length)
    .filter((word) => isOneEditAway(term, word) && mayMean(token, word, vocabulary));
  const fit = (word: string): number => fitOf(word, surroundings, vocabulary);
  const fitting = near.filter((word) => fit(word) > 0).sort((a, b) => fit(b) - fit(a));
  const chosen =
    fitting.length > 0
      ? fitting
      : near
          .filter((word) => mayStandAlone(term, word))
          .sort((a, b) => vocabulary.countOf(b) - vocabulary.countOf(a));
  return chosen.slice(0, MAX_ALTERNATIVES).map((word) => ({ term: word, weight: EDIT_WEIGHT }));
}

/** Words that the neighbours know and that sound like this one or are one edit away. */
export function guessByNeighbours(
  token: Token,
  surroundings: Surroundings,
  vocabulary: Vocabulary,
): Alternative[] {
  const { term } = token;
  const { before, after } = surroundings;
  const candidates = new Set([...vocabulary.after(before), ...vocabulary.before(after)]);
  const isNear = (word: string): boolean =>
    word !== term &&
    (soundsAlike(term, word) || (term.length >= MIN_LENGTH_TO_EDIT && isOneEditAway(term, word)));
  const fit = (word: string): number => fitOf(word, surroundings, vocabulary);
  return [...candidates]
    .filter((word) => isNear(word) && mayMean(token, word, vocabulary))
    .sort((a, b) => fit(b) - fit(a))
    .slice(0, MAX_ALTERNATIVES)
    .map((word) => ({ term: word, weight: NEIGHBOUR_WEIGHT }));
}
