import { NOT_APPLICABLE, NOT_SUPPLIED, UNCHECKED } from '../../schema/values.ts';
import type { FormField, FormShape } from './form-field.ts';

/** What a new field says before anybody has written anything: first what claims least. */
const LEAST = [UNCHECKED, NOT_SUPPLIED, NOT_APPLICABLE];

/** An empty value of a shape: what must be there is there, to be filled in. */
export function emptyOf(shape: FormShape): unknown {
  if (shape.kind === 'list') return [];
  if (shape.kind !== 'group') return '';
  const { variant, fields } = shape;
  const named = variant === null ? {} : { [variant.field.key]: variant.word };
  return { ...named, ...emptyFields(fields) };
}

function emptyField({ words, shapes }: FormField): unknown {
  const options = shapes.flatMap((shape) => (shape.kind === 'choice' ? shape.options : []));
  const word = LEAST.find((least) => [...words, ...options].some((known) => known === least));
  const [first] = shapes;
  return word ?? (first === undefined ? '' : emptyOf(first));
}

/** Values of a new file or group: every key that may not be left out, in the order of the form. */
export function emptyFields(fields: readonly FormField[]): Record<string, unknown> {
  const stated = fields.filter(({ isOptional }) => !isOptional);
  return Object.fromEntries(stated.map((field) => [field.key, emptyField(field)]));
}

/** A new entry of a list. */
export function emptyEntry({ shapes }: FormField): unknown {
  const [first] = shapes;
  return first === undefined ? '' : emptyOf(first);
}

/** The same group as another kind of it: what both have is kept. */
export function asShape(shape: FormShape, value: unknown): unknown {
  const empty = emptyOf(shape);
  if (shape.kind !== 'group' || typeof value !== 'object' || value === null) return empty;
  const known = new Set(shape.fields.map(({ key }) => key));
  const kept = Object.entries(value).filter(([key, inner]) => known.has(key) && inner !== '');
  return { ...(empty as object), ...Object.fromEntries(kept) };
}
