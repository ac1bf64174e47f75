import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Collection } from '../../scripts/search/collections.ts';
import type { LabelledQuery } from '../../scripts/search/labelled-queries.ts';
import { measured } from '../../scripts/search/measure.ts';
import { qualityByGroup } from '../../scripts/search/quality.ts';
import type { GroupQuality } from '../../scripts/search/quality.ts';
import { percentile } from '../figures.ts';
import type { Engine } from './engine.ts';

/** What an engine did with all queries. */
export interface Measured {
  name: string;
  groups: readonly GroupQuality[];
  milliseconds: { build: number; p50: number; p95: number };
  bytes: { memory: number; raw: number; brotli: number };
}

/** So many queries are asked before the clock runs. */
const WARM_UP = 20;

/** Builds an engine, asks all queries by the clock, once, and weighs what would travel, at brotli's highest level. */
export async function measure(
  { name, build }: Engine,
  collection: Collection,
  queries: readonly LabelledQuery[],
): Promise<Measured> {
  const { search: ready, milliseconds, memoryBytes } = measured(() => build(collection));
  for (const { query } of queries.slice(0, WARM_UP)) ready.search(query);
  const answered = queries.map((query) => {
    const start = performance.now();
    const codes = ready.search(query.query);
    return { query, codes, time: performance.now() - start };
  });
  const times = answered.map(({ time }) => time);
  const travels = Buffer.from(ready.travels());
  return {
    name,
    groups: qualityByGroup(answered),
    milliseconds: { build: milliseconds, p50: percentile(times, 50), p95: percentile(times, 95) },
    bytes: {
      memory: memoryBytes,
      raw: travels.length,
      brotli: (await promisify(brotliCompress)(travels)).length,
    },
  };
}
