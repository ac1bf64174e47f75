import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { textsOf } from '#src/search/index/entry-texts.ts';
import { invertedIndexOf } from '#src/search/index/inverted-index.ts';
import { openIndex } from '#src/search/index/open-index.ts';
import { SEARCH_FIELDS } from '#src/search/index/search-fields.ts';
import { pairOf } from '#src/search/text/tokens.ts';
import { ENTRIES } from '../entries.ts';

interface Serialized {
  fields: string[];
  fieldVectors: [string, number[]][];
  invertedIndex: [string, Record<string, unknown>][];
}

/** All terms of a text: each syllable, and after it the pair that it ends. */
function termsOf(tokens: readonly { term: string }[]): string[] {
  return tokens.flatMap(({ term }, place) => {
    const before = tokens[place - 1];
    return before === undefined ? [term] : [term, pairOf(before.term, term)];
  });
}

/** The same index, made by lunr itself. */
function builtByLunr(): Serialized {
  const builder = new lunr.Builder();
  builder.b(0.6);
  builder.k1(1.2);
  builder.ref('place');
  builder.tokenizer = ((terms: string[] | undefined) =>
    (terms ?? []).map((term) => new lunr.Token(term, {}))) as unknown as typeof lunr.tokenizer;
  builder.field('code');
  for (const [name, { boost }] of Object.entries(SEARCH_FIELDS)) builder.field(name, { boost });
  ENTRIES.map(textsOf).forEach(({ codes, fields }, place) => {
    const terms = Object.entries(fields).map(([name, texts]) => [name, texts.flatMap(termsOf)]);
    builder.add({ place: String(place), code: codes, ...Object.fromEntries(terms) });
  });
  return JSON.parse(JSON.stringify(builder.build())) as Serialized;
}

const byLetters = <Row extends [string, unknown]>(rows: readonly Row[]): Row[] =>
  rows.toSorted(([a], [b]) => (a < b ? -1 : 1));

/** What both hold, in one order; lunr keeps empty vectors and fields that nothing has. */
function essence({ fieldVectors, invertedIndex }: Serialized): object {
  const known = byLetters(invertedIndex).map(([term, posting]) => {
    const held = Object.entries(posting).filter(([, value]) => typeof value === 'number' || size(value) > 0);
    return [term, Object.fromEntries(held)];
  });
  const vectors = fieldVectors.filter(([, vector]) => vector.length > 0);
  return { vectors: Object.fromEntries(vectors), postings: known };
}

const size = (value: unknown): number => Object.keys(value as object).length;

describe('the inverted index', () => {
  const index = invertedIndexOf(ENTRIES.map(textsOf));
  const { documentsPerTerm } = index;
  const refs = index.fields.flatMap((field) => ENTRIES.map((_, place) => `${field}/${place}`));
  const own: Serialized = {
    fields: [...index.fields],
    fieldVectors: refs.map((ref) => [ref, index.vectorOf(ref) ?? []]),
    invertedIndex: [...documentsPerTerm.keys()].map((term) => [term, {}]),
  };

  it('is the one that lunr builds: numbers of terms, postings, scores', () => {
    const plain = own.invertedIndex.map(([term]): [string, Record<string, unknown>] => {
      const posting = index.postingOf(term);
      return [term, Object.fromEntries(['_index', ...own.fields].map((key) => [key, posting?.[key]]))];
    });
    const theirs = essence(builtByLunr());
    expect(essence({ ...own, invertedIndex: plain })).toEqual(theirs);
    expect(JSON.stringify(theirs).length).toBeGreaterThan(5_000);
  });

  it('answers as when lunr loads it: the same entries with the same scores', () => {
    const postings = [...documentsPerTerm.keys()].map((term): [string, unknown] => [
      term,
      index.postingOf(term),
    ]);
    const loaded = lunr.Index.load({
      ...own,
      invertedIndex: byLetters(postings),
      version: lunr.version,
      pipeline: [],
    });
    const opened = openIndex(index);
    const terms = [...documentsPerTerm.keys()];
    const queries = [
      ['nowhere'],
      ['constructor'],
      ['hoi', 'nowhere', '_hoi_thao'],
      ...terms.map((term) => [term, 'hoi']),
    ];
    for (const query of queries) {
      const [own, theirs] = [opened, loaded].map((index) =>
        index
          .query((asked) => query.forEach((term) => asked.term(term, { usePipeline: false, boost: 2 })))
          .map(({ ref, score }) => [ref, score]),
      );
      expect(own, query.join(' ')).toEqual(theirs);
    }
    expect(queries.length).toBeGreaterThan(50);
  });

  it('leaves out the fields that no entry has', () => {
    expect(own.fields).toContain('documents');
    expect(own.fields).not.toContain('otherNames');
  });

  it('counts the documents of a term once, however many fields hold it', () => {
    expect(documentsPerTerm.get(pairOf('hoi', 'thao'))).toBe(3);
    expect(documentsPerTerm.get('nowhere')).toBeUndefined();
  });

  it('is made of nothing, too', () => {
    const empty = openIndex(invertedIndexOf([]));
    expect(empty.query((query) => query.term('hoi', {}))).toEqual([]);
  });
});
