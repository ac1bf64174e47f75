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

const WIDTHS = [360, 1280] as const;

/** One of two for each thing to look at, by its name and the seed of this run. */
function oneOf<Choice>([first, second]: readonly [Choice, Choice], name: string, seed: number): Choice {
  const sum = [...name].reduce((whole, letter) => whole + (letter.codePointAt(0) ?? 0), seed);
  return sum % 2 === 0 ? first : second;
}

/** One of the widths that count for each thing to look at. */
export function widthFor(name: string): number {
  return oneOf(WIDTHS, name, SEED);
}

/** Light or dark for each thing to look at, whatever its width. */
export function schemeFor(name: string): 'light' | 'dark' {
  return oneOf(['light', 'dark'], name, SEED >> 1);
}

/** As `widthFor`; both widths with `FULL=1`. */
export function widthsFor(name: string): number[] {
  return IS_FULL ? [...WIDTHS] : [widthFor(name)];
}
