import lunr from 'lunr';
import { FIELDS, codeTermsOf, termsOf } from './fields.ts';
import type { SearchEntry } from './search-entry.ts';

/** BM25: how much a long text is held against it, how soon repetition stops to count (flat around these values). */
const LENGTH_PENALTY = 0.6;
const REPETITION_LIMIT = 1.2;

/** lunr's document of one entry: per field the finished terms. */
type IndexDocument = Record<string, string | string[]>;

function documentOf(entry: SearchEntry, place: number): IndexDocument {
  const document: IndexDocument = { ref: String(place), code: codeTermsOf(entry) };
  for (const [name, field] of Object.entries(FIELDS)) document[name] = field.textsOf(entry).flatMap(termsOf);
  return document;
}

/** Terms are finished before lunr sees them, so its own cutting has nothing left to do. */
function toLunrTokens(terms: unknown): lunr.Token[] {
  return (terms as string[]).map((term) => new lunr.Token(term, {}));
}

/**
 * Builds lunr's index over the entries; a document's ref is the entry's place in the list.
 *
 * The builder starts from nothing on purpose: lunr's ready pipeline trims every letter outside ASCII
 * from both ends of a syllable ("đăng" becomes "ng"), and its stemmer and stop words are English.
 */
export function buildIndex(entries: readonly SearchEntry[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.tokenizer = toLunrTokens as unknown as typeof lunr.tokenizer;
  builder.b(LENGTH_PENALTY);
  builder.k1(REPETITION_LIMIT);
  builder.ref('ref');
  builder.field('code');
  for (const [name, field] of Object.entries(FIELDS)) builder.field(name, { boost: field.boost });
  entries.forEach((entry, place) => builder.add(documentOf(entry, place)));
  return builder.build();
}
