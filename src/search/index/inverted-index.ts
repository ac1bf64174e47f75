import { CountedField } from './counted-field.ts';
import type { Syllables } from './counted-field.ts';
import type { EntryTexts } from './entry-texts.ts';
import type { SerializedIndex } from './open-index.ts';
import { postingsOf } from './postings.ts';
import { SEARCH_FIELDS } from './search-fields.ts';
import { TermTable } from './term-table.ts';

/** BM25: how much a long text is held against it, how soon repetition stops to count (flat around these values). */
const LENGTH_PENALTY = 0.6;
const REPETITION_LIMIT = 1.2;

/** What the builder hands to lunr, and the vocabulary that it found on the way. */
export interface InvertedIndex {
  serialized: SerializedIndex;
  /** In how many documents each term occurs, in whichever field. */
  documentsPerTerm: Map<string, number>;
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

function vectorsOf(field: CountedField, idf: Float64Array, documentCount: number): [string, number[]][] {
  const { name, boost, documents, lengths } = field;
  const average = lengths.reduce((sum, length) => sum + length, 0) / documentCount || 1;
  return documents.map((document, place) => {
    const length = lengths[place] ?? 0;
    const norm = REPETITION_LIMIT * (1 - LENGTH_PENALTY + (LENGTH_PENALTY * length) / average);
    const vector: number[] = [];
    field.forEachTerm(place, (id, count) => {
      const score = ((idf[id] ?? 0) * ((REPETITION_LIMIT + 1) * count)) / (norm + count);
      vector.push(id, Math.round(score * boost * 1000) / 1000);
    });
    return [`${name}/${document}`, vector];
  });
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
 * Counts the terms of all entries and writes lunr's serialised index, several times as fast as lunr.Builder
 * does (decision 0024); a test compares the two. A document's ref is the entry's place in the list.
 */
export function invertedIndexOf(
  entries: readonly IndexedTexts[],
  searched: Fields = SEARCH_FIELDS,
): InvertedIndex {
  const table = new TermTable();
  const fields = countFields(entries, searched, table);
  const { terms } = table;
  const postings = postingsOf(fields, terms.length);
  const idf = idfOf(fields, terms.length, entries.length);
  return {
    serialized: {
      fields: fields.map(({ name }) => name),
      fieldVectors: fields.flatMap((field) => vectorsOf(field, idf, entries.length)),
      invertedIndex: postings.map((posting, id) => [terms[id] ?? '', posting]),
    },
    documentsPerTerm: documentsPerTermOf(fields, terms, entries.length),
  };
}
