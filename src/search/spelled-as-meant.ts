import { composed } from './query/read-query.ts';
import type { QueryToken } from './query/read-query.ts';
import type { SearchHit } from './search.ts';
import { contradicts } from './text/fold.ts';
import { placeTone } from './text/place-tone.ts';
import { tokensOf } from './text/tokens.ts';
import type { Token } from './text/tokens.ts';

/** The words of a hit in their order, by their folded forms. */
class HitWords {
  private readonly words: readonly Token[];

  constructor({ name, englishName }: SearchHit) {
    this.words = tokensOf(`${name} ${englishName ?? ''}`);
  }

  /** How the hit spells a word: where it stands beside the same neighbours as in the query, else where it stands first. */
  spelling(term: string, before: string | undefined, after: string | undefined): string | null {
    const fit = (place: number): number =>
      Number(this.words[place - 1]?.term === before) + Number(this.words[place + 1]?.term === after);
    const [best] = this.words
      .flatMap((word, place) => (word.term === term ? [{ text: word.text, fit: fit(place) }] : []))
      .sort((a, b) => b.fit - a.fit);
    return best?.text.toLowerCase() ?? null;
  }

  has(term: string): boolean {
    return this.words.some((word) => word.term === term);
  }
}

/** Whether a word was typed without the space that parts it from a neighbour, or as an abbreviation. */
function isRunOn({ start, end }: QueryToken, tokens: readonly QueryToken[]): boolean {
  return tokens.some((other) => other.end === start || other.start === end);
}

/** A word as it was typed and as it was meant. */
interface Word {
  token: QueryToken;
  typed: Token | undefined;
  /** The folded word that was meant. */
  term: string;
  isMended: boolean;
}

function readWord(token: QueryToken, query: string, tokens: readonly QueryToken[], hit: HitWords): Word {
  const [typed] = tokensOf(query.slice(token.start, token.end));
  const isOther = typed?.term !== token.term || isRunOn(token, tokens);
  if (isOther || hit.has(token.term) || token.isFiller || token.isOpen)
    return { token, typed, term: token.term, isMended: isOther };
  const term = token.alternatives.find((other) => hit.has(other.term))?.term;
  return { token, typed, term: term ?? token.term, isMended: term !== undefined };
}

/** What stands in the place of a word: as the hit spells it, unless it was typed with a mark that is not there. */
function written({ token, typed, isMended }: Word, spelled: string | null, query: string): string {
  if (isMended) return spelled ?? placeTone(token.text);
  const stays = token.isFiller || spelled === null || typed === undefined;
  return stays || contradicts(typed.spelling, tokensOf(spelled)[0]?.spelling ?? '')
    ? query.slice(token.start, token.end)
    : spelled;
}

/**
 * The query in the words by which it was answered: slips of the keys mended, keystrokes of an input method
 * read, missing spaces put in, and then all words with the marks that they have in the hit. Missing marks alone are
 * no mistake.
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
  const text = composed(query);
  const hit = new HitWords(best);
  const words = tokens.map((token) => readWord(token, text, tokens, hit));
  if (!words.some(({ isMended }) => isMended)) return null;
  let done = 0;
  const pieces = words.map((word, place) => {
    const [before, after] = [words[place - 1], words[place + 1]];
    const gap = text.slice(done, word.token.start);
    done = word.token.end;
    const spelled = hit.spelling(word.term, before?.term, after?.term);
    return (before === undefined ? gap : gap || ' ') + written(word, spelled, text);
  });
  return pieces.join('') + text.slice(done);
}
