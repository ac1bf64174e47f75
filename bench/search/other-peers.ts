import { create, insertMultiple, save, search as searchOrama } from '@orama/orama';
import type { Results, TypedDocument } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { DEPTH } from '../../scripts/search/quality.ts';
import type { BuildPeer, PlainEntry } from './engine.ts';
import { NAME_BOOST } from './lunr-peers.ts';

/** Without the `fuzzy` and `prefix` that its documentation also shows: with them it finds less and is slower. */
export const miniSearch: BuildPeer = (entries, fields) => {
  const index = new MiniSearch<PlainEntry>({
    idField: 'code',
    fields: [...fields],
    searchOptions: { boost: { name: NAME_BOOST } },
  });
  index.addAll(entries);
  return {
    search: (query) =>
      index
        .search(query)
        .slice(0, DEPTH)
        .map(({ id }) => String(id)),
    travels: () => JSON.stringify(index),
  };
};

/** Its own encoder and tokenizer: the fuzzier ones find less. `suggest` also gives what does not hold every word. */
export const flexSearch: BuildPeer = (entries, fields) => {
  type Row = PlainEntry & Record<string, string>;
  const index = new FlexSearch.Document<Row>({ document: { id: 'code', index: [...fields] } });
  for (const entry of entries) index.add(entry as Row);
  return {
    search: (query) =>
      index
        .search(query, { limit: DEPTH, suggest: true, merge: true })
        .slice(0, DEPTH)
        .map(({ id }) => String(id)),
    // What it exports is many files, larger than the texts that they are made from.
    travels: () => JSON.stringify(entries),
  };
};

const SCHEMA = { code: 'string', name: 'string', otherNames: 'string', sector: 'string' } as const;

export const orama: BuildPeer = (entries, fields) => {
  const index = create({ schema: SCHEMA });
  // With nothing of its own plugged in, and in one batch, it is done when it returns.
  void insertMultiple(index, [...entries], entries.length);
  const properties = [...fields];
  return {
    search: (query) => {
      const options = { term: query, properties, boost: { name: NAME_BOOST }, limit: DEPTH };
      const found = searchOrama(index, options) as Results<TypedDocument<typeof index>>;
      return found.hits.map(({ document }) => document.code);
    },
    travels: () => JSON.stringify(save(index)),
  };
};

/** Finds word by word, as it advises for more than one; its usual threshold of .6 finds less. */
export const fuse: BuildPeer = (entries, fields) => {
  const keys = fields.map((name) => ({ name, weight: name === 'name' ? NAME_BOOST : 1 }));
  const index = new Fuse([...entries], { keys, useTokenSearch: true, threshold: 0.3 });
  return {
    search: (query) => index.search(query, { limit: DEPTH }).map(({ item }) => item.code),
    travels: () => JSON.stringify(entries),
  };
};
