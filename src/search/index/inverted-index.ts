import lunr from 'lunr';
import type { EntryTexts } from './entry-texts.ts';
import { SEARCH_FIELDS } from './search-fields.ts';
import { pairOf } from '../text/tokens.ts';

/** BM25: how much a long text is held against it, how soon repetition stops to count (flat around these values). */
const LENGTH_PENALTY = 0.6;
const REPETITION_LIMIT = 1.2;

/** lunr's serialised posting of a term: per field the documents that hold it. */
type Posting = { _index: number } & Record<string, Record<string, object>>;

interface FieldCounts {
  name: string;
  boost: number;
  /** Per document the terms with how often they occur; null where the document has no such text. */
  counts: (Map<number, number> | null)[];
  lengths: number[];
}

/** What the builder hands to lunr, and the vocabulary that it found on the way. */
export interface InvertedIndex {
  serialized: object;
  /** In how many documents each term occurs, in whichever field. */
  documentsPerTerm: Map<string, number>;
}

const NO_METADATA = {};

/** Shared by all terms that a field does not hold: lunr only reads it. */
const NOWHERE = {};

class TermTable {
  readonly terms: string[] = [];
  private readonly ids = new Map<string, number>();

  idOf(term: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    this.ids.set(term, this.terms.length);
    return this.terms.push(term) - 1;
  }
}

function countTerms(texts: readonly (readonly { term: string }[])[], table: TermTable): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (term: string): void => {
    const id = table.idOf(term);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const tokens of texts) {
    let previous: string | undefined;
    for (const { term } of tokens) {
      add(term);
      if (previous !== undefined) add(pairOf(previous, term));
      previous = term;
    }
  }
  return counts;
}

function lengthOf(counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function countFields(entries: readonly EntryTexts[], table: TermTable): FieldCounts[] {
  const codeField: FieldCounts = { name: 'code', boost: 1, counts: [], lengths: [] };
  const fields = Object.entries(SEARCH_FIELDS).map(([name, { boost }]): FieldCounts => ({
    name,
    boost,
    counts: [],
    lengths: [],
  }));
  for (const entry of entries) {
    for (const field of [codeField, ...fields]) {
      const texts =
        field === codeField ? entry.codes.map((term) => [{ term }]) : (entry.fields[field.name] ?? []);
      const counts = texts.length === 0 ? null : countTerms(texts, table);
      field.counts.push(counts);
      field.lengths.push(counts === null ? 0 : lengthOf(counts));
    }
  }
  return [codeField, ...fields];
}

function postingsOf(fields: readonly FieldCounts[], termCount: number): Posting[] {
  const postings = Array.from({ length: termCount }, (_, index) => {
    const posting = { _index: index } as Posting;
    for (const { name } of fields) posting[name] = NOWHERE;
    return posting;
  });
  for (const { name, counts } of fields) {
    counts.forEach((terms, place) => {
      for (const id of terms?.keys() ?? []) {
        const posting = postings[id] as Posting;
        if (posting[name] === NOWHERE) posting[name] = {};
        (posting[name] as Record<number, object>)[place] = NO_METADATA;
      }
    });
  }
  return postings;
}

/** lunr's idf: documents are counted once per field. */
function idfOf(fields: readonly FieldCounts[], termCount: number, documentCount: number): Float64Array {
  const holders = new Float64Array(termCount);
  for (const { counts } of fields) {
    for (const terms of counts) for (const id of terms?.keys() ?? []) holders[id] = (holders[id] ?? 0) + 1;
  }
  return holders.map((n) => Math.log(1 + Math.abs((documentCount - n + 0.5) / (n + 0.5))));
}

function vectorsOf({ name, boost, counts, lengths }: FieldCounts, idf: Float64Array): [string, number[]][] {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  return counts.flatMap((terms, place): [string, number[]][] => {
    if (terms === null) return [];
    const norm = REPETITION_LIMIT * (1 - LENGTH_PENALTY + (LENGTH_PENALTY * (lengths[place] ?? 0)) / average);
    const vector: number[] = [];
    for (const id of [...terms.keys()].sort((a, b) => a - b)) {
      const count = terms.get(id) ?? 0;
      const score = ((idf[id] ?? 0) * ((REPETITION_LIMIT + 1) * count)) / (norm + count);
      vector.push(id, Math.round(score * boost * 1000) / 1000);
    }
    return [[`${name}/${place}`, vector]];
  });
}

/**
 * Counts the terms of all entries and writes lunr's serialised index, about six times as fast as
 * lunr.Builder does (decision 0018); a test compares the two. A document's ref is the entry's place in the list.
 */
export function invertedIndexOf(entries: readonly EntryTexts[]): InvertedIndex {
  const table = new TermTable();
  const fields = countFields(entries, table);
  const postings = postingsOf(fields, table.terms.length);
  const idf = idfOf(fields, table.terms.length, entries.length);
  const places = table.terms
    .map((_, id) => id)
    .sort((a, b) => ((table.terms[a] ?? '') < (table.terms[b] ?? '') ? -1 : 1));
  return {
    serialized: {
      version: lunr.version,
      fields: fields.map((field) => field.name),
      fieldVectors: fields.flatMap((field) => vectorsOf(field, idf)),
      invertedIndex: places.map((id) => [table.terms[id], postings[id]]),
      pipeline: [],
    },
    documentsPerTerm: documentsPerTermOf(fields, table.terms, entries.length),
  };
}

function documentsPerTermOf(
  fields: readonly FieldCounts[],
  terms: readonly string[],
  documentCount: number,
): Map<string, number> {
  const counts = new Uint32Array(terms.length);
  const lastSeen = new Int32Array(terms.length).fill(-1);
  for (let place = 0; place < documentCount; place += 1) {
    for (const { counts: perDocument } of fields) {
      for (const id of perDocument[place]?.keys() ?? []) {
        if (lastSeen[id] === place) continue;
        lastSeen[id] = place;
        counts[id] = (counts[id] ?? 0) + 1;
      }
    }
  }
  return new Map(terms.map((term, id) => [term, counts[id] ?? 0]));
}
