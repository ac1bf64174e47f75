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

/**
 * Whether a syllable is spelled as a word of the query. What was typed with marks is no other word ("thuê" is not
 * "thuế"); what was typed without may be any, but beside words with marks only where the text has none spelled so.
 */
function isSpelledAs(typed: QueryToken, held: Token, isExact: (typed: QueryToken) => boolean): boolean {
  return typed.spelling === held.spelling || !(hasMarks(typed) || isExact(typed));
}

function isFound(
  held: Token,
  query: readonly QueryToken[],
  isExact: (typed: QueryToken) => boolean,
): boolean {
  return query.some(
    (token) =>
      !token.isFiller &&
      (token.term === held.term
        ? isSpelledAs(token, held, isExact)
        : token.alternatives.some((other) => other.term === held.term) ||
          (token.isOpen &&
            token.term.length >= MIN_PREFIX_LENGTH &&
            held.term.startsWith(token.term) &&
            (!hasMarks(token) || isBeginning(token.spelling, held.spelling)))),
  );
}

/** Spans of the matching syllables; neighbours with nothing but spaces between them become one. */
function matchSpans(text: string, query: readonly QueryToken[]): [number, number][] {
  const spans: [number, number][] = [];
  const held = tokensOf(text);
  const isMarked = query.some(hasMarks);
  const isExact = ({ spelling }: QueryToken): boolean =>
    isMarked && held.some((token) => token.spelling === spelling);
  for (const token of held) {
    if (!isFound(token, query, isExact)) continue;
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
