import type { z } from 'zod';
import type { OpenPointPart } from '../domain/procedure.ts';
import { composedExample } from './example.ts';

/** When a fault in a field is found: on saving a draft, before a preview, before publication. */
export type Tier = 'form' | 'preview' | 'publish';

/** What a field may name that stands elsewhere in the content; a form offers what there is. */
export type Named =
  | 'procedures'
  | 'documents'
  | 'forms'
  | 'files'
  | 'sectors'
  | 'duties'
  | 'commentTags'
  | 'questionnaires'
  | 'scales'
  | 'pages'
  /** Sources of the same file. */
  | 'sources'
  | 'units';

/** What a form or an error sentence says about one field; written for the clerk who fills it in. */
export interface FieldInfo {
  label: string;
  help: string;
  /** One right value as it is typed into the file; several lines where the value has parts. */
  example: string;
  /** Heading under which a form shows the field. */
  group: string;
  tier: Tier;
  /** The part an open point must name when the field says "chưa kiểm tra". */
  part?: OpenPointPart;
  /** What the value names; nothing where it names nothing. */
  names?: Named;
}

/** A field made of other fields takes its example from theirs, unless it names one of its own. */
export type FieldWords = Omit<FieldInfo, 'example'> & { example?: string };

/**
 * Attach the clerk's words to a schema. Call it last: wrappers such as `.optional()` made
 * afterwards do not carry the words.
 *
 * @throws when there is no example and none can be put together from the fields inside
 */
export function field<Schema extends z.ZodType>(schema: Schema, words: FieldWords): Schema {
  const example = words.example ?? composedExample(schema, (inner) => infoOf(inner)?.example);
  return schema.meta({ ...words, example }) as Schema;
}

/** The words given by {@link field}, or null for a schema without. */
export function infoOf(schema: z.core.$ZodType): FieldInfo | null {
  const info = (schema as z.ZodType).meta() as FieldInfo | undefined;
  return info?.label === undefined ? null : info;
}
