import { CountedField } from './counted-field.ts';
import type { Syllables } from './counted-field.ts';
import type { EntryTexts } from './entry-texts.ts';
import { postingsOf } from './postings.ts';
import type { Posting } from './postings.ts';
import { SEARCH_FIELDS } from './search-fields.ts';
import { TermTable } from './term-table.ts';

/** BM25: how much a long text is held against it, how soon repetition stops to count (flat around these values). */
const LENGTH_PENALTY = 0.6;
const REPETITION_LIMIT = 1.2;

/** An index whose parts are made when lunr asks for them: most are never asked for. */
export interface InvertedIndex {
  fields: readonly string[];
  /** By lunr's name of a field of a document, "name/12": numbers of terms, each followed by its score. */
  vectorOf(ref: string): number[] | undefined;
  postingOf(term: string): Posting | undefined;
  /** In how many documents each term occurs, in whichever field; in the order of the terms' numbers. */
  documentsPerTerm: ReadonlyMap<string, number>;
}

/** The texts of an entry that its index is made of. */
export type IndexedTexts = Pick<EntryTexts, 'codes' | 'fields'>;

/** Fields by their names, with their weights. */
type Fields = Readonly<Record<string, { boost: number }>>;

/** Texts of every searchable field; a code is found by each way to write it. */
function fieldTexts({ codes, fields }: IndexedTexts, name: string): readonly Syllables[] {
  return name === 'code' ? codes.map((term) => [{ term }]) : (fields[name] ?? []);
}

/** All fields that any entry has; lunr need not look into the others. */
function countFields(entries: readonly IndexedTexts[], searched: Fields, table: TermTable): CountedField[] {
  const boosts = Object.entries(searched).map(([name, { boost }]) => [name, boost] as const);
  const fields = [['code', 1] as const, ...boosts].map(([name, boost]) => new CountedField(name, boost));
  entries.forEach((entry, document) => {
    for (const field of fields) {
      const texts = fieldTexts(entry, field.name);
      if (texts.length > 0) field.add(document, texts, table);
    }
  });
  return fields.filter(({ documents }) => documents.length > 0);
}

/** lunr's idf: documents are counted once per field. */
function idfOf(fields: readonly CountedField[], termCount: number, documentCount: number): Float64Array {
  const holders = new Float64Array(termCount);
  for (const field of fields)
    field.documents.forEach((_, place) =>
      field.forEachTerm(place, (id) => (holders[id] = (holders[id] ?? 0) + 1)),
    );
  return holders.map((n) => Math.log(1 + Math.abs((documentCount - n + 0.5) / (n + 0.5))));
}

/** Makes the vectors of one field. */
function vectorsOf(
  field: CountedField,
  idf: Float64Array,
  documentCount: number,
): (document: number) => number[] | undefined {
  const { boost, lengths } = field;
  const average = lengths.reduce((sum, length) => sum + length, 0) / documentCount || 1;
  return (document) => {
    const place = field.placeOf(document);
    if (place < 0) return undefined;
    const length = lengths[place] ?? 0;
    const norm = REPETITION_LIMIT * (1 - LENGTH_PENALTY + (LENGTH_PENALTY * length) / average);
    const vector: number[] = [];
    field.forEachTerm(place, (id, count) => {
      const score = ((idf[id] ?? 0) * ((REPETITION_LIMIT + 1) * count)) / (norm + count);
      vector.push(id, Math.round(score * boost * 1000) / 1000);
    });
    return vector;
  };
}

function documentsPerTermOf(
  fields: readonly CountedField[],
  terms: readonly string[],
  documentCount: number,
): Map<string, number> {
  const counts = new Uint32Array(terms.length);
  const lastSeen = new Int32Array(terms.length).fill(-1);
  const next = fields.map(() => 0);
  for (let document = 0; document < documentCount; document += 1) {
    fields.forEach((field, number) => {
      const place = next[number] ?? 0;
      if (field.documents[place] !== document) return;
      next[number] = place + 1;
      field.forEachTerm(place, (id) => {
        if (lastSeen[id] !== document) counts[id] = (counts[id] ?? 0) + 1;
        lastSeen[id] = document;
      });
    });
  }
  return new Map(terms.map((term, id) => [term, counts[id] ?? 0]));
}

/**
 * Counts the terms of all entries, as `lunr.Builder` does, several times as fast (decision 0024); a test compares the
 * two. A document's ref is the entry's place in the list.
 */
export function invertedIndexOf(
  entries: readonly IndexedTexts[],
  searched: Fields = SEARCH_FIELDS,
): InvertedIndex {
  const table = new TermTable();
  const fields = countFields(entries, searched, table);
  const { terms } = table;
  const numbers = new Map(terms.map((term, id) => [term, id]));
  const posting = postingsOf(fields, terms.length);
  const idf = idfOf(fields, terms.length, entries.length);
  const vectors = new Map(fields.map((field) => [field.name, vectorsOf(field, idf, entries.length)]));
  return {
    fields: fields.map(({ name }) => name),
    vectorOf(ref) {
      const [name = '', document] = ref.split('/');
      return vectors.get(name)?.(Number(document));
    },
    postingOf(term) {
      const id = numbers.get(term);
      return id === undefined ? undefined : posting(id);
    },
    documentsPerTerm: documentsPerTermOf(fields, terms, entries.length),
  };
}
