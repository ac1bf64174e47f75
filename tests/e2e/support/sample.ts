import { IS_FULL, SEED, sample } from '../../support/sampling.ts';

/** The items whose place falls to one of several tests that share them. */
export function share<Item>(items: readonly Item[], part: number, parts: number): Item[] {
  return items.filter((_, place) => place % parts === part);
}

/** So many places of each kind of look a run takes. */
const PLACES_SAMPLED = 10;

/** Places to look at, by their names: some, by the seed of this run; all of them with `FULL=1`. */
export function samplePlaces<Place>(
  places: Readonly<Record<string, Place>>,
  count = PLACES_SAMPLED,
): [string, Place][] {
  return sample(Object.entries(places), count);
}

const WIDTHS = [360, 1280];

/** One of the widths that count for each thing to look at, by its name and the seed of this run. */
export function widthFor(name: string): number {
  const place = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), SEED) % WIDTHS.length;
  return WIDTHS[place] ?? 1280;
}

/** As `widthFor`; both widths with `FULL=1`. */
export function widthsFor(name: string): number[] {
  return IS_FULL ? WIDTHS : [widthFor(name)];
}
