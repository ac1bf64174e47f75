import { randomFrom } from '../../api/support/random.ts';
import { IS_FULL, SEED } from '../../support/sampling.ts';

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

/** The items whose place falls to one of several tests that share them. */
export function share<Item>(items: readonly Item[], part: number, parts: number): Item[] {
  return items.filter((_, place) => place % parts === part);
}
