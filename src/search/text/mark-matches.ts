import type { QueryToken } from '../query/read-query.ts';
import { isBeginning } from './fold.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A piece of a text, in its original spelling; all pieces joined are the text. */
export interface TextPiece {
  text: string;
  isMatch: boolean;
}

/** A half-typed syllable shorter than this begins too many words to say anything. */
const MIN_PREFIX_LENGTH = 2;

const hasMarks = ({ term, spelling }: Pick<Token, 'term' | 'spelling'>): boolean => term !== spelling;

/** Whether a syllable is what a word of the query says; `isExact`: spelled as it was typed only. */
function isFound(held: Token, token: QueryToken, isExact: (token: QueryToken) => boolean): boolean {
  const { term, spelling } = token;
  if (token.isFiller) return false;
  if (term === held.term) return spelling === held.spelling || !isExact(token);
  if (token.alternatives.some((other) => other.term === held.term)) return true;
  if (!token.isOpen || term.length < MIN_PREFIX_LENGTH || !held.term.startsWith(term)) return false;
  return !hasMarks(token) || isBeginning(spelling, held.spelling);
}

/**
 * Spans of the matching syllables; neighbours with nothing but spaces between them become one. What was typed with
 * marks is no other word: "thuê" is not "thuế". What was typed without may be any, but beside words with marks only
 * where the text has none that is spelled so.
 */
function matchSpans(text: string, query: readonly QueryToken[]): [number, number][] {
  const spans: [number, number][] = [];
  const held = tokensOf(text);
  const isMarked = query.some(hasMarks);
  const isExact = (token: QueryToken): boolean =>
    hasMarks(token) || (isMarked && held.some(({ spelling }) => spelling === token.spelling));
  for (const token of held) {
    if (!query.some((typed) => isFound(token, typed, isExact))) continue;
    const { start, end } = token;
    const last = spans[spans.length - 1];
    if (last !== undefined && text.slice(last[1], start).trim() === '') last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}

/** Cuts a text into what matches the query and what does not. */
export function markMatches(text: string, query: readonly QueryToken[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const [start, end] of matchSpans(text, query)) {
    pieces.push(
      { text: text.slice(done, start), isMatch: false },
      { text: text.slice(start, end), isMatch: true },
    );
    done = end;
  }
  pieces.push({ text: text.slice(done), isMatch: false });
  return pieces.filter((piece) => piece.text !== '');
}
