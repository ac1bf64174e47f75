import { codeIn } from '../text/codes.ts';
import { documentIn, isOnlyDocument } from '../text/documents.ts';
import type { NamedDocument } from '../text/documents.ts';
import type { AskedPart } from './asked-part.ts';
import { findFrames } from './frames.ts';
import type { FoundFrames } from './frames.ts';
import { mendTokens } from './mend-tokens.ts';
import type { MendedToken } from './mend-tokens.ts';
import type { Lookup } from '../dictionary/lookup.ts';
import { pairOf, tokensOf } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** What is read of a query, in letters; the search field takes no more either. */
export const MAX_QUERY_LENGTH = 500;

/** Syllables that are searched for; more of them say nothing new and cost time. */
const MAX_SYLLABLES = 60;

export interface QueryToken extends MendedToken {
  /** Belongs to a question's frame ("tôi muốn"), not to what is wanted. */
  isFiller: boolean;
  /** The last one, with nothing typed behind it: it may go on. */
  isOpen: boolean;
}

export interface SearchQuery {
  /** The code that the query names, null for none. */
  code: string | null;
  /** The legal document that the query names, null for none. */
  document: NamedDocument | null;
  /** It names a document and nothing beside it. */
  isOnlyDocument: boolean;
  tokens: QueryToken[];
  asks: AskedPart | null;
  /** Nothing but politeness and questions: it does not say what is wanted. */
  isOnlyFrame: boolean;
  /** Typed without a single mark. */
  isPlain: boolean;
}

/** Fillers never take all of a query: what is left then was meant. */
function keepSomething(isFiller: readonly boolean[]): readonly boolean[] {
  return isFiller.includes(false) ? isFiller : isFiller.map(() => false);
}

/** Whether the last word is whole though nothing stands behind it: "NGO" is not the beginning of "ngoại". */
function isWhole(typed: readonly Token[], lookup: Lookup): boolean {
  const closed = typed.map(({ term }) => ({ term, isOpen: false }));
  return lookup.find(closed).some(({ end }) => end === closed.length);
}

/** What is read of a text: letters composed, and full-width ones, as East Asian keyboards write them, made plain. */
export function composed(text: string): string {
  return text.slice(0, MAX_QUERY_LENGTH).normalize('NFKC');
}

/** Reads a query as it was typed. Takes any text whatever; one without letters or digits has no tokens. */
export function readQuery(text: string, vocabulary: Vocabulary, lookup: Lookup): SearchQuery {
  const query = composed(text);
  const typed = tokensOf(query).slice(0, MAX_SYLLABLES);
  const isOpen = typed[typed.length - 1]?.end === query.length && !isWhole(typed, lookup);
  const tokens = mendTokens(typed, vocabulary, isOpen, lookup.knows);
  const { kinds, asks } = findFrames(tokens);
  const isFiller = kinds.map(
    (kind, place) =>
      kind === 'frame' || (kind === 'single' && !isPartOfWord(tokens, kinds, place, isOpen, vocabulary)),
  );
  const fillers = keepSomething(isFiller);
  return {
    code: codeIn(query),
    document: documentIn(query),
    isOnlyDocument: isOnlyDocument(query),
    asks,
    isOnlyFrame: (kinds.includes('frame') || kinds.length > 1) && isFiller.every(Boolean),
    isPlain: tokens.every((token) => token.spelling === token.term),
    tokens: tokens.map((token, place) => ({
      ...token,
      isFiller: fillers[place] ?? false,
      isOpen: isOpen && token.end === query.length,
    })),
  };
}

/** A pair this fixed is a word of its own: "an toàn" though "an" alone is English for "a"; .15 finds "the phong vien" too, .25 does not. */
const FIXED_PAIR = 0.15;

/** Whether a word that is mostly a filler makes up a word with its neighbour here: "đăng cai", "tai nạn". */
function isPartOfWord(
  tokens: readonly MendedToken[],
  kinds: FoundFrames['kinds'],
  place: number,
  isOpen: boolean,
  vocabulary: Vocabulary,
): boolean {
  const isWord = (a: string, b: string): boolean =>
    vocabulary.countOf(pairOf(a, b)) >=
    FIXED_PAIR * Math.max(1, Math.min(vocabulary.countOf(a), vocabulary.countOf(b)));
  const isFixed = (first: number, second: number): boolean => {
    const [a, b] = [tokens[first]?.term, tokens[second]?.term];
    if (a === undefined || b === undefined || kinds[first] === 'frame' || kinds[second] === 'frame')
      return false;
    const mayGoOn = isOpen && second === tokens.length - 1;
    return (
      isWord(a, b) || (mayGoOn && vocabulary.after(a).some((next) => next.startsWith(b) && isWord(a, next)))
    );
  };
  return isFixed(place - 1, place) || isFixed(place, place + 1);
}
