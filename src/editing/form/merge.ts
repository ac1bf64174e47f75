import { isDeepStrictEqual } from 'node:util';
import {
  type ContentFile,
  parseContentFile,
  valuesOf,
  withBody,
  withValue,
} from '../../content/content-file.ts';
import { isMapping } from './mode.ts';
import { BODY_NAME, type ValuePath } from './names.ts';

/** One value that two people made into two. undefined: not there. */
export interface Conflict {
  path: ValuePath;
  mine: unknown;
  theirs: unknown;
}

export interface Merged {
  /** Their text with all that is mine, also where they wrote something else. */
  text: string;
  /** Where both wrote something else than stood there. */
  conflicts: Conflict[];
}

interface Change {
  path: ValuePath;
  before: unknown;
  after: unknown;
}

/** Lists of another length are one change: which entry became which, nobody can tell for sure. */
function changesOf(before: unknown, after: unknown, path: ValuePath): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isMapping(before) && isMapping(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => changesOf(before[key], after[key], [...path, key]));
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((entry, index) => changesOf(entry, (after as unknown[])[index], [...path, index]));
  return [{ path, before, after }];
}

/** The value at a path; undefined: there is none. */
export function valueAt(values: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined,
    values,
  );
}

interface Side {
  file: ContentFile;
  values: Readonly<Record<string, unknown>>;
}

function sideOf(path: string, text: string): Side | null {
  const file = parseContentFile(path, text);
  const read = valuesOf(file);
  return 'faults' in read ? null : { file, values: read.values };
}

const isOther = (then: unknown, now: unknown): boolean =>
  Array.isArray(then)
    ? !Array.isArray(now) || now.length !== then.length
    : isMapping(then) && !isMapping(now);

/** The outermost list or group around a value that somebody else made longer, shorter or took away; null: none. */
function placeGone(path: ValuePath, base: Side, theirs: Side): ValuePath | null {
  const around = path.map((_, length) => path.slice(0, length)).slice(1);
  return around.find((place) => isOther(valueAt(base.values, place), valueAt(theirs.values, place))) ?? null;
}

/** Changes whose place is no longer the same are told of the whole list around them, once. */
function widened(changes: readonly Change[], base: Side, mine: Side, theirs: Side): Change[] {
  const byPlace = new Map<string, Change>();
  for (const change of changes) {
    const place = placeGone(change.path, base, theirs) ?? change.path;
    byPlace.set(place.join('/'), {
      path: place,
      before: valueAt(base.values, place),
      after: valueAt(mine.values, place),
    });
  }
  return [...byPlace.values()];
}

function bodyChange(base: Side, mine: Side, theirs: Side): Change[] {
  const { body: before } = base.file;
  const { body: after } = mine.file;
  return before === after || after === theirs.file.body ? [] : [{ path: [BODY_NAME], before, after }];
}

const isBody = ({ path }: Pick<Change, 'path'>): boolean => path.length === 1 && path[0] === BODY_NAME;

/** A file with one value as it is to be. */
export function withPlaced(file: ContentFile, path: ValuePath, value: unknown): ContentFile {
  return isBody({ path }) && typeof value === 'string'
    ? withBody(file, value)
    : withValue(file, [...path], value);
}

function theirsAt(theirs: Side, change: Change): unknown {
  return isBody(change) ? theirs.file.body : valueAt(theirs.values, change.path);
}

/**
 * Puts what I changed of a text onto what somebody else has made of it meanwhile.
 *
 * @param base the text that I started from
 * @returns null: one of the three cannot be read as values, so only whole texts can be told apart
 */
export function merged(
  path: string,
  { base, mine, theirs }: { base: string; mine: string; theirs: string },
): Merged | null {
  const sides = [base, mine, theirs].map((text) => sideOf(path, text));
  const [from, my, their] = sides;
  if (!from || !my || !their) return null;
  const changes = [
    ...widened(changesOf(from.values, my.values, []), from, my, their),
    ...bodyChange(from, my, their),
  ].filter((change) => !isDeepStrictEqual(change.after, theirsAt(their, change)));
  const conflicts = changes.filter((change) => !isDeepStrictEqual(change.before, theirsAt(their, change)));
  const file = changes.reduce((at, { path: place, after }) => withPlaced(at, place, after), their.file);
  return {
    text: file.source,
    conflicts: conflicts.map((change) => ({
      path: change.path,
      mine: change.after,
      theirs: theirsAt(their, change),
    })),
  };
}
