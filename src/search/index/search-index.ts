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
  const index = invertedIndexOf(texts);
  return {
    entries,
    texts,
    lunr: openIndex(index),
    vocabulary: new Vocabulary(texts, index.documentsPerTerm, entries.length),
  };
}
