import { randomFrom } from './random.ts';

/** `FULL=1`: long runs are run whole. */
export const IS_FULL = process.env['FULL'] === '1';

/** What a sampled run picks depends on this alone; printed by `npm test`, repeated by setting it. */
export const SEED = Number(process.env['SEED'] ?? 1);

/** How much of a long run to do: all of it with `FULL=1`. */
export function runs({ full, sample }: { full: number; sample: number }): number {
  return IS_FULL ? full : sample;
}

/** Some of the items, picked by the seed of this run; all of them with `FULL=1`. */
export function sample<Item>(items: readonly Item[], count: number): Item[] {
  if (IS_FULL) return [...items];
  const random = randomFrom(SEED);
  const order = items.map((item): [number, Item] => [random(), item]);
  return order
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, item]) => item);
}

/** The folder of the corpus; undefined where there is none, and tests that need it are left out. */
export const CORPUS_DIR = process.env['CORPUS_DIR'];
