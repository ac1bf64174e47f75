import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Difference } from '../../domain/difference.ts';
import type { OpenPointPart } from '../../domain/procedure.ts';
import { difference as words } from '../../texts/difference.ts';
import { infoOf } from '../../schema/field.ts';
import { childOf, entryNumber, keysOf, labelAt } from '../../schema/walk.ts';
import { isLegalDifference } from './legal-parts.ts';
import { matchEntries } from './match-entries.ts';
import { entryName, isOneFact, sayValue } from './say-value.ts';
import { aroundChanges, wordPieces } from './words.ts';

type Schema = z.core.$ZodType;
type Path = (string | number)[];
type Mapping = Record<string, unknown>;

/** Two values of one place, each with the way to it in its own text. */
interface Place {
  schema: Schema | null;
  before: unknown;
  after: unknown;
  pathBefore: Path;
  path: Path;
  part: OpenPointPart | null;
}

/** All of two files: where labels find what entries are called. */
interface Whole {
  schema: Schema | null;
  before: Mapping;
  after: Mapping;
  hasLegalParts: boolean;
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    root,
  );
}

/** An entry is called by its name; without one by its number, or by nothing where the list has no other. */
function entryWords(root: Mapping, path: readonly PropertyKey[]): string | null {
  const name = entryName(valueAt(root, path));
  if (name !== null) return words.named(name);
  const list = valueAt(root, path.slice(0, -1));
  return Array.isArray(list) && list.length === 1 ? null : entryNumber(path);
}

function told(
  whole: Whole,
  place: Place,
  kind: Difference['kind'],
  said: [string | null, string | null],
): Difference {
  const [before, after] = said;
  const isGone = kind === 'removed';
  const path = isGone ? place.pathBefore : place.path;
  const root = isGone ? whole.before : whole.after;
  const pieces = before === null || after === null ? null : wordPieces(before, after);
  const plain = {
    label: labelAt(whole.schema, path, (at) => entryWords(root, at)) ?? '',
    path,
    kind,
    before,
    after,
    words: pieces === null ? null : aroundChanges(pieces),
    part: place.part,
  };
  return { ...plain, isLegal: whole.hasLegalParts && isLegalDifference(plain) };
}

function child(place: Place, key: string): Place {
  const schema = place.schema === null ? null : childOf(place.schema, key);
  return {
    schema,
    before: isMapping(place.before) ? place.before[key] : undefined,
    after: isMapping(place.after) ? place.after[key] : undefined,
    pathBefore: [...place.pathBefore, key],
    path: [...place.path, key],
    part: (schema === null ? null : infoOf(schema)?.part) ?? place.part,
  };
}

/** Keys of both in the schema's order, then those that it does not know. */
function keysInOrder({ schema, before, after }: Place): string[] {
  const present = [before, after].flatMap((value) => (isMapping(value) ? Object.keys(value) : []));
  const known = schema === null ? [] : keysOf(schema).filter((key) => present.includes(key));
  return [...new Set([...known, ...present])];
}

function ofFields(whole: Whole, place: Place): Difference[] {
  return keysInOrder(place).flatMap((key) => differencesAt(whole, child(place, key)));
}

function ofLists(whole: Whole, place: Place, before: unknown[], after: unknown[]): Difference[] {
  const schema = place.schema === null ? null : childOf(place.schema, 0);
  const matched = matchEntries(before, after, (entry) => entryName(entry) ?? sayValue(schema, entry));
  const at = (from: number | null, to: number | null): Place => ({
    ...place,
    schema,
    before: from === null ? undefined : before[from],
    after: to === null ? undefined : after[to],
    pathBefore: [...place.pathBefore, from ?? 0],
    path: [...place.path, to ?? 0],
  });
  const pairs = matched.pairs.flatMap(({ before: from, after: to, hasMoved }) => {
    const pair = at(from, to);
    const numbers: [string, string] = [entryNumber([from]), entryNumber([to])];
    const move = hasMoved ? [told(whole, pair, 'moved', numbers)] : [];
    return [...move, ...differencesAt(whole, pair)];
  });
  const gone = matched.removed.flatMap((from) => differencesAt(whole, at(from, null)));
  const come = matched.added.flatMap((to) => differencesAt(whole, at(null, to)));
  return [...pairs, ...gone, ...come];
}

function ofWhole(whole: Whole, place: Place): Difference[] {
  const { schema } = place;
  const say = (value: unknown) => (value == null ? null : sayValue(schema, value));
  const [before, after] = [say(place.before), say(place.after)];
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return [told(whole, place, kind, [before, after])];
}

/** Where there was nothing, a mapping is told field by field and a list of mappings entry by entry. */
function emptyLike(value: unknown): Mapping | unknown[] | undefined {
  if (Array.isArray(value)) return value.some(isMapping) ? [] : undefined;
  return isMapping(value) ? {} : undefined;
}

function differencesAt(whole: Whole, place: Place): Difference[] {
  const { schema, path } = place;
  if (isDeepStrictEqual(place.before, place.after)) return [];
  const isEntry = typeof path.at(-1) === 'number';
  const before = isEntry ? place.before : (place.before ?? emptyLike(place.after));
  const after = isEntry ? place.after : (place.after ?? emptyLike(place.before));
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(whole, place, before, after);
  if (!isMapping(before) || !isMapping(after)) {
    const isSame = typeof before === 'string' && typeof after === 'string' && before.trim() === after.trim();
    return isSame ? [] : ofWhole(whole, place);
  }
  const saysTheSame = sayValue(schema, before) === sayValue(schema, after);
  return isOneFact(schema) && !saysTheSame
    ? ofWhole(whole, place)
    : ofFields(whole, { ...place, before, after });
}

/**
 * What two values say differently, as those of two texts of one file, in the schema's order.
 *
 * @param schema null: keys are words for people already
 * @param hasLegalParts whether the file is a sheet, so that some of it is fixed by law
 */
export function differencesOfValues(
  schema: Schema | null,
  { before, after, hasLegalParts }: { before: Mapping; after: Mapping; hasLegalParts: boolean },
): Difference[] {
  const whole = { schema, before, after, hasLegalParts };
  return ofFields(whole, { schema, before, after, pathBefore: [], path: [], part: null });
}
