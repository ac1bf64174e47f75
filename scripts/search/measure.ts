import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { isLarge } from '../../src/search/first-part.ts';
import { packSearch } from '../../src/search/search-file.ts';
import { searchBothParts } from '../../src/search/second/both-parts.ts';
import { packSecond } from '../../src/search/second/second-entry.ts';
import { createSecondSearch } from '../../src/search/second/second-search.ts';
import type { SecondSearch } from '../../src/search/second/second-search.ts';
import { createSearcher } from '../../src/search/search.ts';
import type { Search } from '../../src/search/search.ts';
import type { Collection } from './collections.ts';
import type { LabelledQuery } from './labelled-queries.ts';
import { DEPTH } from './quality.ts';
import type { Answered } from './quality.ts';

/** What it takes to make a part of the search ready. */
export interface Part<T> {
  search: T;
  milliseconds: number;
  /** Live memory of index and texts. */
  memoryBytes: number;
}

export interface Building {
  /** All parts together, as the site answers. */
  search: Search;
  first: Part<Search>;
  /** null: the content is small, all of it is in the first part. */
  second: Part<SecondSearch> | null;
}

function liveBytes(): number {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Makes a search by the clock, and weighs the live memory that it takes. */
export function measured<T>(make: () => T): Part<T> {
  const before = liveBytes();
  const start = performance.now();
  const search = make();
  const milliseconds = performance.now() - start;
  return { search, milliseconds, memoryBytes: liveBytes() - before };
}

/** Builds all parts over a collection, as the site does. */
export function build({ entries, said }: Collection): Building {
  const first = measured(() => createSearcher(entries, said));
  const second = isLarge(entries) ? measured(() => createSecondSearch(entries)) : null;
  const search = second === null ? first.search : searchBothParts(first.search, () => second.search);
  return { search, first, second };
}

/** Runs every query once. */
export function answer(search: Search, queries: readonly LabelledQuery[]): Answered[] {
  return queries.map((query) => ({
    query,
    codes: search(query.query, { limit: DEPTH }).hits.map(({ code }) => code),
  }));
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** How long the first part takes for each query, in milliseconds, once the engine is warm. */
export function timings(search: Search, queries: readonly LabelledQuery[]): number[] {
  return queries.map(({ query }) => timeOf(() => search(query, { limit: DEPTH })));
}

/**
 * How long what comes behind takes for each query that the first part leaves to the second: the second's answer, and
 * the first part again, which puts the two together.
 */
export function secondTimings(
  first: Search,
  second: SecondSearch,
  queries: readonly LabelledQuery[],
): number[] {
  return queries.flatMap(({ query }) => {
    const left = first(query, { limit: DEPTH }).second;
    if (left === null) return [];
    return timeOf(() => first(query, { limit: DEPTH, more: second(left) }));
  });
}

export interface Size {
  raw: number;
  brotli: number;
}

function sizeOf(data: unknown): Size {
  const json = Buffer.from(JSON.stringify(data));
  return { raw: json.length, brotli: brotliCompressSync(json).length };
}

/** Size of the data that travels to the browser before the first answer. */
export function travelling({ entries, said }: Collection): Size {
  return sizeOf(packSearch(entries, said));
}

/** Size of the second part, null where there is none. */
export function travellingLater({ entries }: Collection): Size | null {
  const packed = packSecond(entries);
  return packed === null ? null : sizeOf(packed);
}
