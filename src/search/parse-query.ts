import { codeIn } from './codes.ts';
import { findFillers } from './fillers.ts';
import { tokensOf } from './tokens.ts';

/** What is read of a query, in letters; the search field takes no more either. */
export const MAX_QUERY_LENGTH = 200;

/** Syllables that are searched for; more of them say nothing new and cost time. */
const MAX_SYLLABLES = 40;

/** A half-typed syllable shorter than this begins too many words to say anything. */
const MIN_PREFIX_LENGTH = 2;

export interface QuerySyllable {
  term: string;
  spelling: string;
  isFiller: boolean;
  /** The last one, with nothing typed behind it: it may go on. */
  isOpen: boolean;
}

export interface SearchQuery {
  /** The code that the query names, null for none. */
  code: string | null;
  syllables: QuerySyllable[];
}

/** True when the syllable may be found by its beginning alone. */
export function isPrefix(syllable: QuerySyllable): boolean {
  return syllable.isOpen && syllable.term.length >= MIN_PREFIX_LENGTH;
}

/** Reads a query as it was typed. Takes any text whatever; one without letters or digits has no syllables. */
export function parseQuery(text: string): SearchQuery {
  const query = text.slice(0, MAX_QUERY_LENGTH);
  const tokens = tokensOf(query).slice(0, MAX_SYLLABLES);
  const fillers = findFillers(tokens.map((token) => token.term));
  const syllables = tokens.map(({ term, spelling, end }, index) => ({
    term,
    spelling,
    isOpen: end === query.length,
    isFiller: (fillers[index] ?? false) && end !== query.length,
  }));
  return { code: codeIn(query), syllables };
}
