import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { packSearch } from '../../src/search/search-file.ts';
import { createSearcher } from '../../src/search/search.ts';
import type { Search } from '../../src/search/search.ts';
import type { Collection } from './collections.ts';
import type { LabelledQuery } from './labelled-queries.ts';
import { DEPTH } from './quality.ts';
import type { Answered } from './quality.ts';

/** What it takes to make a search ready. */
export interface Building {
  search: Search;
  milliseconds: number;
  /** Live memory of index and texts. */
  memoryBytes: number;
}

function liveBytes(): number {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Builds the index over a collection, as the site does. */
export function build({ entries, said }: Collection): Building {
  const before = liveBytes();
  const start = performance.now();
  const search = createSearcher(entries, said);
  const milliseconds = performance.now() - start;
  return { search, milliseconds, memoryBytes: liveBytes() - before };
}

/** Runs every query once. */
export function answer(search: Search, queries: readonly LabelledQuery[]): Answered[] {
  return queries.map((query) => ({
    query,
    codes: search(query.query, { limit: DEPTH }).hits.map(({ code }) => code),
  }));
}

/** How long each query takes, in milliseconds, once the engine is warm. */
export function timings(search: Search, queries: readonly LabelledQuery[]): number[] {
  return queries.map(({ query }) => {
    const start = performance.now();
    search(query, { limit: DEPTH });
    return performance.now() - start;
  });
}

/** Size of the data that travels to the browser before the first answer. */
export function travelling({ entries, said }: Collection): { raw: number; brotli: number } {
  const json = Buffer.from(JSON.stringify(packSearch(entries, said)));
  return { raw: json.length, brotli: brotliCompressSync(json).length };
}
