import { z } from 'zod';
import { parseContentFile, valuesOf } from '../../content/content-file.ts';
import { type Conflict, type Merged, valueAt, withPlaced } from '../../editing/form/merge.ts';
import { BODY_NAME, type ValuePath } from '../../editing/form/names.ts';

/** Two texts of a file, and the places where one of them must be chosen. */
export interface AtOdds {
  theirs: string;
  /** Theirs with all that is mine. */
  mine: string;
  places: readonly ValuePath[];
}

/** The file as a whole: its texts cannot be told apart by fields. */
const WHOLE: ValuePath = ['*'];

export const isWhole = ([first]: ValuePath): boolean => first === WHOLE[0];

/** @param merged null: the texts cannot be told apart by fields */
export function atOdds(merged: Merged | null, mine: string, theirs: string): AtOdds {
  return merged === null
    ? { theirs, mine, places: [WHOLE] }
    : { theirs, mine: merged.text, places: merged.conflicts.map(({ path }) => path) };
}

const Places = z
  .array(
    z
      .array(z.union([z.string().max(200), z.int().nonnegative()]))
      .min(1)
      .max(20),
  )
  .max(500);

/** Places as a page carries them; null: it carries none. */
export function readPlaces(packed: string): ValuePath[] | null {
  try {
    return Places.safeParse(JSON.parse(packed)).data ?? null;
  } catch {
    return null;
  }
}

function valueIn(path: string, text: string, place: ValuePath): unknown {
  if (isWhole(place)) return text;
  const file = parseContentFile(path, text);
  const read = valuesOf(file);
  if (place[0] === BODY_NAME) return file.body;
  return 'values' in read ? valueAt(read.values, place) : undefined;
}

/** What stands at each place in both texts. */
export function conflictsAt(path: string, { theirs, mine, places }: AtOdds): Conflict[] {
  return places.map((place) => ({
    path: place,
    mine: valueIn(path, mine, place),
    theirs: valueIn(path, theirs, place),
  }));
}

/**
 * My text with theirs where that was chosen.
 *
 * @param isTheirs whether their text was chosen at the nth place
 */
export function settled(path: string, at: AtOdds, isTheirs: (index: number) => boolean): string {
  const taken = at.places.filter((_, index) => isTheirs(index));
  if (taken.some(isWhole)) return at.theirs;
  const file = taken.reduce(
    (text, place) => withPlaced(text, place, valueIn(path, at.theirs, place)),
    parseContentFile(path, at.mine),
  );
  return file.source;
}
