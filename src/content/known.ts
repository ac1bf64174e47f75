import type { z } from 'zod';
import type { CollectionName, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import type { ParsedFiles } from './parse-files.ts';
import { COLLECTIONS } from './collections.ts';
import { exampleAt, labelAt, tierAt } from '../schema/walk.ts';
import { withExample } from '../schema/sentences.ts';
import { documentNumber, procedureCode, slug } from '../schema/values.ts';

/**
 * What may be referred to. Taken from the files as written, so that a file with a fault of its own
 * does not make every reference to it a second fault. null: nobody knows, because a file could not be
 * read or has no right name itself.
 */
export interface Known {
  codes: Set<string> | null;
  documents: Set<string> | null;
  sectors: Set<string> | null;
  /** Slugs of forms. */
  forms: Set<string> | null;
}

export function knownOf({ entries, incomplete, slugs: fileSlugs }: ParsedFiles): Known {
  const names = (name: CollectionName, schema: z.ZodType<string>, values: unknown[]) => {
    const parsed = values.map((value) => schema.safeParse(value).data);
    const isWhole = !incomplete.has(name) && parsed.every((value) => value !== undefined);
    return isWhole ? new Set(parsed) : null;
  };
  const { procedures, documents, sectors } = entries;
  const codes = procedures.map(({ raw }) => raw['ma']);
  const numbers = documents.map(({ raw }) => raw['so_hieu']);
  const slugs = slugsIn(sectors[0]?.raw['linh_vuc']);
  return {
    codes: names('procedures', procedureCode, codes),
    documents: names('documents', documentNumber, numbers),
    sectors: names('sectors', slug, slugs),
    forms: fileSlugs.forms,
  };
}

function slugsIn(list: unknown): unknown[] {
  if (!Array.isArray(list)) return [undefined];
  return list.map((entry: unknown) => (entry as { duong_dan?: unknown } | null)?.duong_dan);
}

/**
 * A fault of one field of one file, worded like the schema's own.
 *
 * @param example what is right, where the field's own example would not show it; null: the complaint says it
 */
export function fault<Name extends CollectionName>(
  name: Name,
  { file }: Pick<Entry<Name>, 'file'>,
  path: PropertyKey[],
  complaint: string,
  example?: string | null,
): ContentError {
  const { schema } = COLLECTIONS[name];
  return {
    file,
    field: labelAt(schema, path),
    message: withExample(complaint, example === undefined ? exampleAt(schema, path) : example),
    path,
    tier: tierAt(schema, path),
  };
}
