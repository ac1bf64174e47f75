import { codeTerms } from './codes.ts';
import type { SearchEntry } from './search-entry.ts';
import { pairsOf, tokensOf } from './tokens.ts';

/** One searchable field: its weight, and its texts. Pairs never reach over the end of a text. */
export interface Field {
  boost: number;
  textsOf: (entry: SearchEntry) => readonly string[];
}

/**
 * The fields of an entry. The sector's .3 and the rule that other wordings weigh about as much as half
 * the name were found on the national catalogue; here keywords are chosen by hand for each procedure and so weigh more.
 */
export const FIELDS: Readonly<Record<string, Field>> = {
  name: { boost: 1, textsOf: (entry) => [entry.name] },
  keywords: { boost: 0.8, textsOf: (entry) => entry.keywords },
  everydayWords: { boost: 0.8, textsOf: (entry) => entry.everydayWords },
  english: { boost: 0.5, textsOf: (entry) => entry.english },
  sector: { boost: 0.3, textsOf: (entry) => [entry.sector] },
  documents: { boost: 0.3, textsOf: (entry) => entry.documents },
};

/** Syllables and pairs of a text, as the index holds them. */
export function termsOf(text: string): string[] {
  const terms = tokensOf(text).map((token) => token.term);
  return [...terms, ...pairsOf(terms)];
}

/** All ways to write the codes of an entry. */
export function codeTermsOf(entry: SearchEntry): string[] {
  return [entry.code, ...entry.formerCodes].flatMap(codeTerms);
}
