import { isLarge } from '../first-part.ts';
import type { SearchEntry } from '../search-entry.ts';
import type { SearchVocabulary } from '../search.ts';
import type { Content } from '../../domain/content.ts';
import { readTextOf } from './read-texts.ts';
import type { ReadText } from './read-texts.ts';
import { spelledOut } from './spelled-out.ts';
import { tellingCapitals } from './telling-capitals.ts';

/** Entries with the words that only their texts know, where there are thousands of them. */
export function withTellingCapitals(
  entries: readonly SearchEntry[],
  texts: () => readonly ReadText[],
): readonly SearchEntry[] {
  if (!isLarge(entries)) return entries;
  const capitals = tellingCapitals(texts());
  return entries.map((entry, place) => {
    const words = capitals[place] ?? [];
    return words.length === 0 ? entry : { ...entry, otherNames: [...entry.otherNames, ...words] };
  });
}

/** What people say, with the abbreviations that texts spell out. */
export function withSpelledOut(said: SearchVocabulary, texts: readonly ReadText[]): SearchVocabulary {
  return { ...said, words: [...said.words, ...spelledOut(texts)] };
}

/** What people say to find the procedures of a content: its dictionary, and what its texts explain. */
export function saidIn({ dictionary, procedures }: Content): SearchVocabulary {
  return withSpelledOut(dictionary, procedures.map(readTextOf));
}
