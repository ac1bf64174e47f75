import type { z } from 'zod';
import { type CollectionName, COLLECTIONS } from '../../content/collections.ts';
import { infoOf } from '../../schema/field.ts';
import { kindOf, type ValueKind } from '../../schema/value-kind.ts';
import type { Form, FormField, FormShape, Variant } from './form-field.ts';

type Schema = z.core.$ZodType;
type Words = Omit<FormField, 'key' | 'isOptional' | 'words' | 'shapes'>;

/** What a schema takes. */
interface Taken {
  isOptional: boolean;
  words: readonly string[];
  shapes: readonly FormShape[];
}

/** Kinds of files in which a text follows after the fields. */
const WITH_BODY: readonly CollectionName[] = ['pages', 'guides'];

const text = (words: Words): FormShape => ({ kind: 'text', isLong: holdsSentences(words.example) });

/** A field whose example is a sentence holds sentences. */
function holdsSentences(example: string): boolean {
  return /[.?!]$/.test(example);
}

const one = (shape: FormShape, words: readonly string[] = []): Taken => ({
  isOptional: false,
  words,
  shapes: [shape],
});

function ofKind(kind: ValueKind, words: Words): Taken {
  if (kind.kind === 'word') return { isOptional: false, words: kind.words, shapes: [] };
  if (kind.kind === 'text') return one(text(words), kind.words);
  return one(kind.kind === 'day' ? { kind: 'day' } : { kind: 'choice', options: kind.options });
}

function takenBy(schema: Schema, words: Words): Taken {
  const kind = kindOf(schema);
  if (kind !== null) return ofKind(kind, words);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      return { ...takenBy(def.innerType, words), isOptional: true };
    case 'pipe':
      return takenBy(def.in, words);
    case 'enum':
      return one({ kind: 'choice', options: Object.values(def.entries).map(String) });
    case 'array':
      return one({ kind: 'list', entry: entryOf(def.element, words) });
    case 'object':
      return one(groupOf(def.shape as Record<string, Schema>, words));
    case 'union':
      return anyOf(def.options.map((option) => takenBy(option, words)));
    default:
      return one(text(words));
  }
}

/** Kinds of one line, such as two sorts of address, are one line to who types it. */
function anyOf(options: readonly Taken[]): Taken {
  const shapes = options.flatMap((option) => option.shapes);
  const lines = shapes.filter(({ kind }) => kind === 'text');
  return {
    isOptional: options.some(({ isOptional }) => isOptional),
    words: [...new Set(options.flatMap((option) => option.words))],
    shapes: [...lines.slice(0, 1), ...shapes.filter(({ kind }) => kind !== 'text')],
  };
}

/** What an entry of a list is called where its schema does not say: as the list. */
function entryOf(schema: Schema, around: Words): FormField {
  const example = around.example.replace(/^- /, '').split('\n- ')[0] ?? '';
  return fieldOf('', schema, { ...around, example, help: '' });
}

function groupOf(shape: Record<string, Schema>, around: Words): FormShape {
  const entries = Object.entries(shape);
  const variant =
    entries.map(([key, inner]) => variantOf(key, inner)).find((found) => found !== null) ?? null;
  const fields = entries
    .filter(([key]) => key !== variant?.field.key)
    .map(([key, inner]) => fieldOf(key, inner, around));
  return { kind: 'group', variant, fields };
}

function variantOf(key: string, schema: Schema): Variant | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== 'literal') return null;
  const { label = key, help = '' } = infoOf(schema) ?? {};
  return { field: { key, label, help }, word: String(def.values[0]) };
}

function fieldOf(key: string, schema: Schema, around: Words): FormField {
  const { label, help, example, group, tier, names } = infoOf(schema) ?? around;
  const words = { label, help, example, group, tier, names: names ?? null };
  return { key, ...words, ...takenBy(schema, words) };
}

const NO_WORDS: Words = { label: '', help: '', example: '', group: '', tier: 'form', names: null };

function made(name: CollectionName): Form {
  const { shape } = COLLECTIONS[name].schema as z.ZodObject;
  const fields = Object.entries(shape).map(([key, schema]) => fieldOf(key, schema, NO_WORDS));
  return { fields, hasBody: WITH_BODY.includes(name) };
}

const forms = new Map<CollectionName, Form>();

/** The form of a kind of file, made of its schema: nothing in it is written by hand. */
export function formOf(name: CollectionName): Form {
  const form = forms.get(name) ?? made(name);
  forms.set(name, form);
  return form;
}
