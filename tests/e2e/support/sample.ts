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

const WIDTHS = [360, 1280];

/** Of the widths that count one for each thing to look at, by the seed and its name; both with `FULL=1`. */
export function widthsFor(name: string): number[] {
  const place = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), SEED) % WIDTHS.length;
  return IS_FULL ? WIDTHS : [WIDTHS[place] ?? 1280];
}
