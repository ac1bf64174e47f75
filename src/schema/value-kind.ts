import { z } from 'zod';

/** What a form offers in place of a line of text, where the schema alone does not tell. */
export type ValueKind =
  /** Text, or one of the words with a meaning of its own. */
  | { kind: 'text'; words: readonly string[] }
  /** Nothing but one of the words: a branch beside another kind of value. */
  | { kind: 'word'; words: readonly string[] }
  /** One of these, and nothing else. */
  | { kind: 'choice'; options: readonly string[] }
  /** `YYYY-MM-DD`. */
  | { kind: 'day' };

const kinds = z.registry<ValueKind>();

/** Says on the schema itself what kind of value it takes; schemas made of it by `refine` say the same. */
export function ofKind<Schema extends z.ZodType>(schema: Schema, kind: ValueKind): Schema {
  kinds.add(schema, kind);
  return schema;
}

/** What {@link ofKind} said; null: nothing. */
export function kindOf(schema: z.core.$ZodType): ValueKind | null {
  return (kinds.get(schema as z.ZodType) as ValueKind | undefined) ?? null;
}
