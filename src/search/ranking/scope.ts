import type { Vocabulary } from '../index/vocabulary.ts';
import { isForeignWord, isSyllable } from '../query/keystrokes.ts';
import { pairOf, pairsOf, tokensOf } from '../text/tokens.ts';
import type { EntryWords } from './entry-words.ts';
import { shareHeld } from './features.ts';
import type { PreparedQuery, PreparedToken } from './prepared-query.ts';
import * as WEIGHTS from './weights.ts';

/** A topic that other offices are responsible for. */
export interface OutsideTopic {
  /** A run of folded syllables. */
  terms: readonly string[];
  /** Whether the name of an entry holds it: then it is not outside. */
  isHeld: () => boolean;
}

/**
 * Cuts the topics of the content. Which of them the names of entries hold is found out when somebody asks about one:
 * to look through all names takes long.
 *
 * @param titlesOf every way in which the entries are called, as folded syllables
 */
export function outsideTopicsOf(
  phrases: readonly string[],
  vocabulary: Vocabulary,
  titlesOf: () => readonly (readonly string[])[],
): OutsideTopic[] {
  let held: string | undefined;
  const isHeld = (terms: readonly string[]): boolean => {
    // Most topics have neighbours that no entry has.
    if (!terms.every((term) => vocabulary.has(term)) || !pairsOf(terms).every((pair) => vocabulary.has(pair)))
      return false;
    held ??= titlesOf()
      .map((title) => ` ${title.join(' ')} `)
      .join('');
    return held.includes(` ${terms.join(' ')} `);
  };
  return phrases
    .map((phrase) => tokensOf(phrase).map(({ term }) => term))
    .filter(({ length }) => length > 0)
    .map((terms) => {
      let known: boolean | undefined;
      return { terms, isHeld: () => (known ??= isHeld(terms)) };
    });
}

/** Whether entries hold a wording as it stands, so that it names something here. */
function isHeldHere(wording: readonly string[], vocabulary: Vocabulary): boolean {
  return wording.length > 1 && pairsOf(wording).every((pair) => vocabulary.has(pair));
}

/** Which tokens belong to an outside topic; words that the dictionary knows to mean something here do not. */
export function tokensOutside(
  { tokens, expansions, vocabulary }: PreparedQuery,
  topics: readonly OutsideTopic[],
): boolean[] {
  const marks = tokens.map(() => false);
  const inside = expansions.filter(({ meant }) => meant.some((wording) => isHeldHere(wording, vocabulary)));
  for (const { terms, isHeld } of topics) {
    for (let start = 0; start + terms.length <= tokens.length; start += 1) {
      if (!terms.every((term, offset) => tokens[start + offset]?.term === term) || isHeld()) continue;
      const end = start + terms.length;
      if (!inside.some((one) => one.start <= start && one.end >= end)) marks.fill(true, start, end);
    }
  }
  return marks;
}

/** Pairs that names of procedures of every office are full of. */
const GENERIC_PAIRS = new Set(
  'dang ky|giay phep|giay dang|cap giay|cap lai|cap moi|gia han|bo sung|sua doi|nguoi nuoc|nuoc ngoai|viet nam|to chuc|co quan|cho nguoi|cho to|hoat dong|cap phep|cap tinh|giay to|giay chung|chung nhan|cua nguoi|tai viet|cong dan|thay doi'
    .split('|')
    .map((pair) => pairOf(...(pair.split(' ') as [string, string]))),
);

/** A word that more than this share of the entries hold says nothing about which is meant. */
const COMMON_SHARE = 0.2;

const isRare = (term: string, vocabulary: Vocabulary, entryCount: number): boolean =>
  vocabulary.countOf(term) <= Math.max(2, entryCount * COMMON_SHARE);

/** Whether an entry holds neighbours of the query as neighbours, other than those that every office's names hold. */
export function holdsTellingPair({ pairs }: PreparedQuery, words: EntryWords): boolean {
  return pairs.some(({ terms }) => terms.some((pair) => words.pairs.has(pair) && !GENERIC_PAIRS.has(pair)));
}

/** Whether an entry holds something of the query that few entries hold and that is not the outside topic. */
export function holdsSomethingSpecific(
  tokens: readonly PreparedToken[],
  isOutside: readonly boolean[],
  words: EntryWords,
  vocabulary: Vocabulary,
  entryCount: number,
): boolean {
  return tokens.some((token, place) => {
    if (isOutside[place] === true || token.isFiller) return false;
    const next = tokens[place + 1];
    if (next === undefined || next.isFiller || isOutside[place + 1] === true) return false;
    const pair = pairOf(token.term, next.term);
    return words.pairs.has(pair) && isRare(pair, vocabulary, entryCount) && !GENERIC_PAIRS.has(pair);
  });
}

/** "ABTC", "Apostille": a word of a name that is no Vietnamese syllable has one meaning only. */
export function holdsForeignWord(
  { tokens, vocabulary }: PreparedQuery,
  words: EntryWords,
  entryCount: number,
): boolean {
  return tokens.some(
    ({ term }) =>
      words.titles[0]?.terms.has(term) === true &&
      isForeignWord(term) &&
      isRare(term, vocabulary, entryCount),
  );
}

/** Fewer syllables are too general to outweigh another office's topic. */
const MIN_SAID_SYLLABLES = 2;

/** What a single abbreviation must stand for: shorter wordings ("cộng tác viên") are of every office. */
const MIN_SPELLED_OUT = 4;

/** Whether an entry holds what a phrase of the dictionary, or an abbreviation, beside the outside topic means. */
export function holdsWhatIsMeant(
  { tokens, expansions, vocabulary }: PreparedQuery,
  isOutside: readonly boolean[],
  words: EntryWords,
): boolean {
  return expansions.some(({ start, end, meant }) => {
    if (isOutside.slice(start, end).includes(true)) return false;
    const isSingle = end - start < MIN_SAID_SYLLABLES;
    if (isSingle && isSyllable(tokens[start]?.term ?? '')) return false;
    const least = isSingle ? MIN_SPELLED_OUT : MIN_SAID_SYLLABLES + 1;
    return meant.some(
      (wording) => wording.length >= least && shareHeld(wording, words, vocabulary) >= WEIGHTS.evidentWording,
    );
  });
}
