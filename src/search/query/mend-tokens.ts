import { fold, spellingOf } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { isOneEditAway, soundsAlike } from './edits.ts';
import { fromKeystrokes, isSyllable } from './keystrokes.ts';

export interface Alternative {
  term: string;
  /** How sure: 1 is as good as what was typed. */
  weight: number;
}

export interface MendedToken extends Token {
  /** Other words that may have been meant. */
  alternatives: Alternative[];
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

/** Slips are looked for in so many words of a query; who writes more of them writes something else. */
const MAX_GUESSES = 12;

/** So many unknown words of a query are tried as initials. */
const MAX_INITIALS = 4;

/** Keystrokes are read as such when at least this share of the words that are no words could be keystrokes. */
const MIN_SHARE_OF_KEYSTROKES = 0.5;

/** Per word what its keystrokes would have written, null where they are no keystrokes. English is full of words that could be some. */
function keystrokesIn(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  stays: (token: Token) => boolean,
): (string | null)[] {
  const read = tokens.map((token) =>
    token.spelling === token.term && !stays(token) ? fromKeystrokes(token.term) : null,
  );
  const strange = tokens.filter(({ term }) => !vocabulary.has(term) && !isSyllable(term)).length;
  const evident = tokens.filter(({ term }, place) => read[place] !== null && !isSyllable(term)).length;
  return evident > 0 && evident >= strange * MIN_SHARE_OF_KEYSTROKES ? read : tokens.map(() => null);
}

/** How well two halves stand where they would stand; 0 when one of them is unknown. */
function fitOfHalves(
  first: string,
  second: string,
  before: string | undefined,
  after: string | undefined,
  vocabulary: Vocabulary,
): number {
  if (!vocabulary.has(first) || !vocabulary.has(second) || !isSyllable(first) || !isSyllable(second))
    return 0;
  if (vocabulary.hasPair(first, second)) return 3;
  return (
    Number(before !== undefined && vocabulary.hasPair(before, first)) +
    Number(after !== undefined && vocabulary.hasPair(second, after))
  );
}

/** "hochieu": a word that nobody knows, made of two that are known to stand next to each other or to their neighbours. */
function split(
  token: Token,
  before: string | undefined,
  after: string | undefined,
  vocabulary: Vocabulary,
): Token[] {
  let [best, bestAt] = [0, 0];
  for (let at = 1; at < token.term.length; at += 1) {
    const fit = fitOfHalves(token.term.slice(0, at), token.term.slice(at), before, after, vocabulary);
    if (fit > best) [best, bestAt] = [fit, at];
  }
  if (best === 0) return [token];
  // Folding keeps the number of letters of a composed word.
  const middle = token.start + bestAt;
  return [
    { ...tokenOf(token.text.slice(0, bestAt)), start: token.start, end: middle },
    { ...tokenOf(token.text.slice(bestAt)), start: middle, end: token.end },
  ];
}

function tokenOf(text: string): Omit<Token, 'start' | 'end'> {
  return { text, term: fold(text), spelling: spellingOf(text) };
}

function readKeystrokes(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  stays: (token: Token) => boolean,
): Token[] {
  const written = keystrokesIn(tokens, vocabulary, stays);
  return tokens.map((token, place) => {
    const word = written[place];
    return word == null ? token : { ...token, ...tokenOf(word) };
  });
}

function mayBeInitials(term: string): boolean {
  return /^[a-z]{3,6}$/.test(term) && !isSyllable(term);
}

/** What an unknown abbreviation may stand for: the run of syllables with these initials that most entries hold. */
function spellOut(token: Token, vocabulary: Vocabulary): Token[] {
  const words = vocabulary.wordsOfInitials(token.term);
  return words === null ? [token] : words.map((term) => ({ ...token, ...tokenOf(term) }));
}

/** The known words one edit away from an unknown one, those that fit a neighbour first. */
function guessUnknown(
  term: string,
  before: string | undefined,
  after: string | undefined,
  vocabulary: Vocabulary,
): Alternative[] {
  if (term.length < MIN_LENGTH_TO_EDIT || /\d/.test(term)) return [];
  const near = vocabulary.ofLengthNear(term.length).filter((known) => isOneEditAway(term, known));
  const fit = (word: string): number =>
    (before !== undefined ? vocabulary.countOf(`_${before}_${word}`) : 0) +
    (after !== undefined ? vocabulary.countOf(`_${word}_${after}`) : 0);
  const fitting = near.filter((word) => fit(word) > 0).sort((a, b) => fit(b) - fit(a));
  if (fitting.length === 0 && term.length < MIN_LENGTH_TO_EDIT_ALONE) return [];
  const chosen =
    fitting.length > 0 ? fitting : near.sort((a, b) => vocabulary.countOf(b) - vocabulary.countOf(a));
  return chosen.slice(0, MAX_ALTERNATIVES).map((word) => ({ term: word, weight: EDIT_WEIGHT }));
}

/** Whether a neighbour knows this word, or it is a number, which is meant as it was typed. */
function fitsNeighbours(
  term: string,
  before: string | undefined,
  after: string | undefined,
  vocabulary: Vocabulary,
): boolean {
  if (/\d/.test(term)) return true;
  if (before !== undefined && vocabulary.hasPair(before, term)) return true;
  return after !== undefined && vocabulary.hasPair(term, after);
}

/** Words that the neighbours know and that sound like this one or are one edit away. */
function guessByNeighbours(
  term: string,
  before: string | undefined,
  after: string | undefined,
  vocabulary: Vocabulary,
): Alternative[] {
  const candidates = new Set([
    ...(before === undefined ? [] : vocabulary.after(before)),
    ...(after === undefined ? [] : vocabulary.before(after)),
  ]);
  const near = [...candidates].filter(
    (word) =>
      word !== term &&
      (soundsAlike(term, word) || (term.length >= MIN_LENGTH_TO_EDIT && isOneEditAway(term, word))),
  );
  const fit = (word: string): number =>
    (before !== undefined ? vocabulary.countOf(`_${before}_${word}`) : 0) +
    (after !== undefined ? vocabulary.countOf(`_${word}_${after}`) : 0);
  return near
    .sort((a, b) => fit(b) - fit(a))
    .slice(0, MAX_ALTERNATIVES)
    .map((word) => ({ term: word, weight: NEIGHBOUR_WEIGHT }));
}

/** Whether a word is known before one that begins like this. */
function goesOn(term: string, beginning: string, vocabulary: Vocabulary): boolean {
  return vocabulary.after(term).some((next) => next.startsWith(beginning));
}

/**
 * Mends what was typed: keystrokes of Telex and VNI, missing spaces, one-letter slips. A word that the
 * entries hold stays as it is, and may get alternatives that fit its neighbours better. An open query
 * ends in a syllable that may go on.
 *
 * @param isSaid whether the dictionary knows a syllable: "visa" is no keystroke of "via".
 */
export function mendTokens(
  typed: readonly Token[],
  vocabulary: Vocabulary,
  isOpen: boolean,
  isSaid: (term: string) => boolean,
): MendedToken[] {
  const stays = ({ term, end }: Token): boolean =>
    vocabulary.has(term) ||
    isSaid(term) ||
    (isOpen && end === typed[typed.length - 1]?.end && vocabulary.begins(term));
  const tokens = readKeystrokes(typed, vocabulary, stays).flatMap((token, place, all) =>
    stays(token) ? [token] : split(token, all[place - 1]?.term, all[place + 1]?.term, vocabulary),
  );
  let tried = 0;
  const spelled = tokens.flatMap((token) => {
    if (stays(token) || !mayBeInitials(token.term) || tried === MAX_INITIALS) return [token];
    tried += 1;
    return spellOut(token, vocabulary);
  });
  // Who pastes the same words over and over waits for one guess only.
  const guessed = new Map<string, Alternative[]>();
  return spelled.map((token, place, tokens) => {
    const [before, after] = [tokens[place - 1]?.term, tokens[place + 1]?.term];
    const isBeforeOpen = isOpen && place === tokens.length - 2;
    if (isBeforeOpen && goesOn(token.term, after ?? '', vocabulary)) return { ...token, alternatives: [] };
    const isStrange = !vocabulary.has(token.term);
    if (isStrange && isSaid(token.term)) return { ...token, alternatives: [] };
    if (!isStrange && fitsNeighbours(token.term, before, after, vocabulary))
      return { ...token, alternatives: [] };
    const key = `${before ?? ''} ${token.term} ${after ?? ''}`;
    const known = guessed.get(key);
    if (known !== undefined) return { ...token, alternatives: known };
    if (guessed.size === MAX_GUESSES) return { ...token, alternatives: [] };
    const guess = isStrange ? guessUnknown : guessByNeighbours;
    const alternatives = guess(token.term, before, after, vocabulary);
    guessed.set(key, alternatives);
    return { ...token, alternatives };
  });
}
