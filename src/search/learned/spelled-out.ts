import { memoBy } from '../../lib/memo-by.ts';
import type { WordPair } from '../dictionary/lookup.ts';
import { pairOf, pairsOf, tokensOf } from '../text/tokens.ts';
import { fold } from '../text/fold.ts';
import type { ReadText } from './read-texts.ts';

/** "… (BHYT)", "… (sau đây viết tắt là BHYT)". */
const ABBREVIATION = /\((?:[\p{Ll} :]*tắt[\p{Ll} :]* )?([A-ZĐ]{3,8})\)/gu;

/** Eight words with their spaces are shorter. */
const MAX_LETTERS_BEFORE = 120;

/** The abbreviations that a text explains, folded, each with the words before it whose initials it has. */
const explainedIn = memoBy((read: ReadText): [string, string[]][] => {
  const text = `${read.name}\n${read.text}`;
  return [...text.matchAll(ABBREVIATION)].flatMap(({ 1: written = '', index }): [string, string[]][] => {
    const short = fold(written);
    const before = tokensOf(text.slice(Math.max(0, index - MAX_LETTERS_BEFORE), index));
    const words = before.slice(-short.length).map(({ term }) => term);
    return words.map(([initial]) => initial).join('') === short ? [[short, words]] : [];
  });
});

const pairsOfName = memoBy(({ name }: ReadText) => pairsOf(tokensOf(name).map(({ term }) => term)));

/** As many of the words, from the first, as names hold side by side: "căn cước" of "căn cước công dân". */
function heldByNames(words: readonly string[], pairs: ReadonlySet<string>): readonly string[] {
  const end = words.findIndex((word, place) => place > 0 && !pairs.has(pairOf(words[place - 1] ?? '', word)));
  return end === -1 ? words : words.slice(0, end);
}

/**
 * Abbreviations that the texts of the procedures spell out, as words of a dictionary. Each stands for the beginning
 * of its words that names hold; of two spellings the more frequent counts. One whose words no name holds is left out.
 */
export function spelledOut(texts: readonly ReadText[]): WordPair[] {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts)
    for (const [short, words] of explainedIn(text)) {
      const spellings = counts.get(short) ?? new Map<string, number>();
      counts.set(short, spellings.set(words.join(' '), (spellings.get(words.join(' ')) ?? 0) + 1));
    }
  if (counts.size === 0) return [];
  const pairs = new Set(texts.flatMap(pairsOfName));
  return [...counts].flatMap(([short, spellings]) => {
    const [best] = [...spellings].sort(([, a], [, b]) => b - a);
    const held = heldByNames(best?.[0].split(' ') ?? [], pairs);
    return held.length > 1 ? [{ said: [short], meant: [held.join(' ')] }] : [];
  });
}
