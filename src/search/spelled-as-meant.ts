import type { QueryToken } from './query/read-query.ts';
import type { SearchHit } from './search.ts';
import { fold } from './text/fold.ts';
import { tokensOf } from './text/tokens.ts';

/** The words of a hit as they are spelled there, by their folded form. */
function spellingsOf({ name, englishName }: SearchHit): Map<string, string> {
  const tokens = tokensOf(`${name} ${englishName ?? ''}`);
  return new Map(tokens.reverse().map(({ term, text }) => [term, text.toLowerCase()]));
}

/** Whether a word was typed without the space that parts it from a neighbour. */
function isRunOn({ start, end }: QueryToken, tokens: readonly QueryToken[]): boolean {
  return tokens.some((other) => other.end === start || other.start === end);
}

/** The word that was meant, as the hit spells it; null for what was typed as it was meant. */
function meantWord(
  token: QueryToken,
  typed: string,
  isSplit: boolean,
  spellings: Map<string, string>,
): string | null {
  if (fold(typed) !== token.term || isSplit) return spellings.get(token.term) ?? token.text;
  if (spellings.has(token.term) || token.isFiller || token.isOpen) return null;
  const meant = token.alternatives.find(({ term }) => spellings.has(term));
  return meant === undefined ? null : (spellings.get(meant.term) ?? null);
}

/**
 * The query in the words by which it was answered: slips of the keys mended, keystrokes of an input method
 * read, missing spaces put in. Missing marks are no mistake.
 *
 * @param query as it was read, with the best hit.
 * @returns null when it was typed as it was meant.
 */
export function spelledAsMeant(
  query: string,
  tokens: readonly QueryToken[],
  best: SearchHit | undefined,
): string | null {
  if (best === undefined) return null;
  const composed = query.normalize('NFC');
  const spellings = spellingsOf(best);
  const words = tokens.map((token) => {
    const typed = composed.slice(token.start, token.end);
    const meant = meantWord(token, typed.replaceAll('.', ''), isRunOn(token, tokens), spellings);
    return { typed, meant };
  });
  if (words.every(({ meant }) => meant === null)) return null;
  return words.map(({ typed, meant }) => meant ?? typed).join(' ');
}
