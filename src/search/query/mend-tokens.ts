import { fold, spellingOf } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { isSingleFiller } from './frames.ts';
import { fitOf, guessByNeighbours, guessUnknown } from './guesses.ts';
import type { Alternative, Surroundings } from './guesses.ts';
import { fromKeystrokes, isSyllable } from './keystrokes.ts';
import { endsOfPieces } from './missing-spaces.ts';

/** A word wherever it stands. */
type Written = Omit<Token, 'start' | 'end'>;

export interface MendedToken extends Token {
  /** Other words that may have been meant. */
  alternatives: Alternative[];
}

/** Slips are looked for in so many words of a query; who writes more of them writes something else. */
const MAX_GUESSES = 12;

/** So many unknown words of a query are tried as initials. */
const MAX_INITIALS = 4;

/** Keystrokes are read as such when at least this share of the words that are no words could be keystrokes. */
const MIN_SHARE_OF_KEYSTROKES = 0.5;

/** Whether entries, or the frames of questions, hold a word with these very marks. */
function isKnownWord(word: string, vocabulary: Vocabulary): boolean {
  return isSpelledSo(tokenOf(word), vocabulary) || isSingleFiller(tokenOf(word));
}

function isSpelledSo({ term, spelling }: Written, vocabulary: Vocabulary): boolean {
  return vocabulary.spellingsOf(term).includes(spelling);
}

/** Per word what its keystrokes would have written, null where they are no keystrokes. English is full of words that could be some. */
function keystrokesIn(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  stays: (token: Token) => boolean,
): (string | null)[] {
  const read = tokens.map((token) =>
    token.spelling === token.term && !stays(token) && !isSingleFiller(token)
      ? fromKeystrokes(token.term)
      : null,
  );
  const strange = tokens.filter(({ term }) => !vocabulary.has(term) && !isSyllable(term)).length;
  const evident = tokens.filter(
    ({ term }, place) => !isSyllable(term) && isKnownWord(read[place] ?? '', vocabulary),
  ).length;
  return evident > 0 && evident >= strange * MIN_SHARE_OF_KEYSTROKES ? read : tokens.map(() => null);
}

const around = (tokens: readonly Token[], place: number): Surroundings => ({
  before: tokens[place - 1]?.term ?? '',
  after: tokens[place + 1]?.term ?? '',
});

/** "hochieu": a word that nobody knows, cut where its words end. */
function split(token: Token, surroundings: Surroundings, vocabulary: Vocabulary): Token[] {
  let from = 0;
  const ends = endsOfPieces(token.term, surroundings, vocabulary);
  if (ends.length === 1) return [token];
  // Folding keeps the number of letters of a composed word that is not all digits.
  return ends.map((to, place, all) => {
    const [start, end] = [token.start + from, place === all.length - 1 ? token.end : token.start + to];
    const part = { ...tokenOf(token.text.slice(from, to)), start, end };
    from = to;
    return part;
  });
}

function tokenOf(text: string): Written {
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
  const isLast = ({ end }: Token): boolean => isOpen && end === typed[typed.length - 1]?.end;
  const stays = (token: Token): boolean =>
    vocabulary.has(token.term) || isSaid(token.term) || (isLast(token) && vocabulary.begins(token.term));
  const tokens = readKeystrokes(typed, vocabulary, stays).flatMap((token, place, all) =>
    stays(token) || isSyllable(token.term) ? [token] : split(token, around(all, place), vocabulary),
  );
  let tried = 0;
  const spelled = tokens.flatMap((token) => {
    if (stays(token) || !mayBeInitials(token.term) || tried === MAX_INITIALS) return [token];
    tried += 1;
    return spellOut(token, vocabulary);
  });
  // Who pastes the same words over and over waits for one guess only.
  const guessed = new Map<string, Alternative[]>();
  const alternativesAt = (token: Token, place: number): Alternative[] => {
    const { term, spelling } = token;
    const surroundings = around(spelled, place);
    const { before, after } = surroundings;
    const isBeforeOpen = isOpen && place === spelled.length - 2;
    const isStrange = !vocabulary.has(term);
    // A number is meant as it was typed, and so is a word with the marks that entries give it.
    const isMeant = /\d/.test(term) || (spelling !== term && isSpelledSo(token, vocabulary));
    const isRight = isStrange ? isSaid(term) : isMeant || fitOf(term, surroundings, vocabulary) > 0;
    if (isRight || (isBeforeOpen && goesOn(term, after, vocabulary))) return [];
    const key = `${before} ${spelling} ${after}`;
    const known = guessed.get(key);
    if (known !== undefined || guessed.size === MAX_GUESSES) return known ?? [];
    const alternatives = (isStrange ? guessUnknown : guessByNeighbours)(token, surroundings, vocabulary);
    guessed.set(key, alternatives);
    return alternatives;
  };
  return spelled.map((token, place) => ({ ...token, alternatives: alternativesAt(token, place) }));
}
