import type { SearchEntry } from '../search-entry.ts';

/** One searchable field: its weight, and its texts. Pairs never reach over the end of a text. */
export interface SearchField {
  boost: number;
  textsOf: (entry: SearchEntry) => readonly string[];
}

/** The fields of an entry. Weights: see decision 0018. */
export const SEARCH_FIELDS: Readonly<Record<string, SearchField>> = {
  name: { boost: 1, textsOf: (entry) => [entry.name] },
  otherNames: { boost: 0.5, textsOf: (entry) => entry.otherNames },
  keywords: { boost: 0.8, textsOf: (entry) => entry.keywords },
  everydayWords: { boost: 0.8, textsOf: (entry) => entry.everydayWords },
  english: { boost: 0.5, textsOf: (entry) => entry.english },
  sector: { boost: 0.3, textsOf: (entry) => [entry.sector] },
  documents: { boost: 0.3, textsOf: (entry) => entry.documents },
};
