import type { z } from 'zod';
import type { OpenPointPart } from '../domain/procedure.ts';
import { type FieldInfo, infoOf, type Tier } from './field.ts';
import { sameWord, UNCHECKED } from './values.ts';

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

/** The schema of one key or entry inside another, through optional values, pipes and unions. */
export function childOf(schema: Schema, key: PropertyKey): Schema | null {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'object':
      // A file may well have a key named as every object's own members are.
      return Object.hasOwn(def.shape, key) ? ((def.shape as Record<PropertyKey, Schema>)[key] ?? null) : null;
    case 'array':
      return typeof key === 'number' ? def.element : null;
    case 'union':
      return def.options.map((option) => childOf(option, key)).find((child) => child !== null) ?? null;
    case 'optional':
      return childOf(def.innerType, key);
    case 'pipe':
      return childOf(def.in, key);
    default:
      return null;
  }
}

/** The keys a mapping may have at this place; empty where no mapping is expected. */
export function keysOf(schema: Schema): string[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type === 'object') return Object.keys(def.shape);
  if (def.type === 'union') return [...new Set(def.options.flatMap(keysOf))];
  if (def.type === 'optional') return keysOf(def.innerType);
  return def.type === 'pipe' ? keysOf(def.in) : [];
}

/** The schema at a path; null where the path leaves the schema. */
export function schemaAt(schema: Schema | null, path: Path): Schema | null {
  return path.reduce<Schema | null>((at, key) => (at === null ? null : childOf(at, key)), schema);
}

/** How the entry of a list at a path is called by its place. */
export function entryNumber(path: Path): string {
  return `mục ${Number(path.at(-1)) + 1}`;
}

/**
 * The place as the clerk knows it: "Cách nộp › Trực tuyến › Phí, lệ phí, mục 1".
 *
 * @param schema null: keys are words for people already
 * @param entryWords what the entry of a list at a path is called; null: nothing, as where the list has no other
 */
export function labelAt(
  schema: Schema | null,
  path: Path,
  entryWords: (path: Path) => string | null = entryNumber,
): string | null {
  const parts: string[] = [];
  path.forEach((key, index) => {
    const inner = path.slice(0, index + 1);
    if (typeof key === 'number') {
      parts.push([parts.pop() ?? 'danh sách', entryWords(inner)].filter(Boolean).join(', '));
      return;
    }
    const at = schemaAt(schema, inner);
    parts.push((at === null ? null : infoOf(at)?.label) ?? String(key));
  });
  return parts.length === 0 ? null : parts.join(' › ');
}

/** The words of the field at a path, or of the nearest field around it. */
function infoAt(schema: Schema, path: Path): FieldInfo | null {
  for (let length = path.length; length > 0; length -= 1) {
    const at = schemaAt(schema, path.slice(0, length));
    const info = at === null ? null : infoOf(at);
    if (info !== null) return info;
  }
  return null;
}

/** The example of the field at a path, or of the nearest field around it. */
export function exampleAt(schema: Schema, path: Path): string | null {
  return infoAt(schema, path)?.example ?? null;
}

/** When a fault of the field at a path must be mended. */
export function tierAt(schema: Schema, path: Path): Tier {
  return infoAt(schema, path)?.tier ?? 'form';
}

export interface UncheckedField {
  path: PropertyKey[];
  part: OpenPointPart;
}

/** Every field that says "chưa kiểm tra", with the part its open point must name. */
export function uncheckedFields(
  schema: Schema,
  value: unknown,
  path: PropertyKey[] = [],
  around: OpenPointPart | null = null,
): UncheckedField[] {
  const part = infoOf(schema)?.part ?? around;
  if (typeof value === 'string')
    return part !== null && sameWord(value.trim(), UNCHECKED) ? [{ path, part }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, child]) => {
    const inner = childOf(schema, key);
    return inner === null ? [] : uncheckedFields(inner, child, [...path, key], part);
  });
}
