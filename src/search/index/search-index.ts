import type lunr from 'lunr';
import { textsOf } from './entry-texts.ts';
import type { EntryTexts } from './entry-texts.ts';
import { invertedIndexOf } from './inverted-index.ts';
import { openIndex } from './open-index.ts';
import type { SearchEntry } from '../search-entry.ts';
import { Vocabulary } from './vocabulary.ts';

/** All that a search looks into. */
export interface SearchIndex {
  entries: readonly SearchEntry[];
  texts: readonly EntryTexts[];
  lunr: lunr.Index;
  vocabulary: Vocabulary;
}

/** Builds the index over the entries. */
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const texts = entries.map(textsOf);
  const { serialized, documentsPerTerm } = invertedIndexOf(texts);
  return {
    entries,
    texts,
    lunr: openIndex(serialized),
    vocabulary: new Vocabulary(texts, documentsPerTerm, entries.length),
  };
}
