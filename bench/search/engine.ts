import type { Collection } from '../../scripts/search/collections.ts';

/** A search over a collection, ready to be asked. */
export interface Ready {
  /** Codes, best first, ten at most. */
  search: (query: string) => readonly string[];
  /** What a browser would have to load to ask it, without the engine's code: its index, else the texts. */
  travels: () => string;
}

/** A search engine, set up as its documentation advises. */
export interface Engine {
  name: string;
  build: (collection: Collection) => Ready;
}

/** What a peer gets to know of an entry: all texts that the records have and ours reads. */
export interface PlainEntry {
  code: string;
  name: string;
  otherNames: string;
  sector: string;
}

export type Field = Exclude<keyof PlainEntry, 'code'>;

/** Builds the index of a peer over some fields of its entries. */
export type BuildPeer = (entries: readonly PlainEntry[], fields: readonly Field[]) => Ready;

/** @param read what is done to every text before an engine sees it */
export function plainEntries({ entries }: Collection, read: (text: string) => string): PlainEntry[] {
  return entries.map(({ code, name, otherNames, sector }) => ({
    code,
    name: read(name),
    otherNames: read(otherNames.join('. ')),
    sector: read(sector),
  }));
}
