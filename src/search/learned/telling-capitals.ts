import { memoBy } from '../../lib/memo-by.ts';
import { fold } from '../text/fold.ts';
import { tokensOf } from '../text/tokens.ts';
import type { ReadText } from './read-texts.ts';

/** A word in capitals, no part of a document's number. */
const CAPITALS = /(?<![\p{L}\p{N}/.-])[A-ZĐ]{3,10}(?![\p{L}\p{N}/-])/gu;

const ROMAN_NUMBER = /^[IVXLC]+$/;

/** Fewer are mostly numbers of certificates and slips, and each costs bytes. */
const MIN_HOLDERS = 4;
/** What more hold says nothing about which is meant. */
const MAX_HOLDERS = 8;

const capitalsIn = memoBy(({ text }: ReadText): string[] => {
  const words = [...text.matchAll(CAPITALS)].map(([word]) => word);
  return [...new Set(words)].filter((word) => !ROMAN_NUMBER.test(word));
});

const namedIn = memoBy(({ name }: ReadText) => tokensOf(name).map(({ term }) => term));

/**
 * For each procedure the abbreviations and foreign names of its text ("APEC") that no name holds and only few other
 * texts do: people who know the thing by them find it. Only among thousands does this tell anything.
 */
export function tellingCapitals(texts: readonly ReadText[]): string[][] {
  const named = new Set(texts.flatMap(namedIn));
  const found = texts.map((text) => capitalsIn(text).filter((word) => !named.has(fold(word))));
  const holders = new Map<string, number>();
  for (const word of found.flat()) holders.set(word, (holders.get(word) ?? 0) + 1);
  const tells = (word: string): boolean => {
    const count = holders.get(word) ?? 0;
    return count >= MIN_HOLDERS && count <= MAX_HOLDERS;
  };
  return found.map((words) => words.filter(tells));
}
