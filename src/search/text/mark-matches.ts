import type { QueryToken } from '../query/read-query.ts';
import { tokensOf } from './tokens.ts';

/** A piece of a text, in its original spelling; all pieces joined are the text. */
export interface TextPiece {
  text: string;
  isMatch: boolean;
}

/** A half-typed syllable shorter than this begins too many words to say anything. */
const MIN_PREFIX_LENGTH = 2;

function isFound(term: string, query: readonly QueryToken[]): boolean {
  return query.some(
    (token) =>
      !token.isFiller &&
      (token.term === term ||
        token.alternatives.some((other) => other.term === term) ||
        (token.isOpen && token.term.length >= MIN_PREFIX_LENGTH && term.startsWith(token.term))),
  );
}

/** Spans of the matching syllables; neighbours with nothing but spaces between them become one. */
function matchSpans(text: string, query: readonly QueryToken[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const { term, start, end } of tokensOf(text)) {
    if (!isFound(term, query)) continue;
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
