import type { CollectionName, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import type { ParsedFiles } from './parse-files.ts';
import { COLLECTIONS } from './collections.ts';
import { sentence } from '../schema/sentences.ts';

/**
 * What may be referred to. Taken from the files as written, so that a file with a fault of its own
 * does not make every reference to it a second fault. null: a file could not be read, nobody knows.
 */
export interface Known {
  codes: Set<string> | null;
  documents: Set<string> | null;
  sectors: Set<string> | null;
}

export function knownOf({ entries, incomplete }: ParsedFiles): Known {
  const unless = (name: CollectionName, values: () => unknown[]) =>
    incomplete.has(name) ? null : new Set(values().map(String));
  return {
    codes: unless('procedures', () => entries.procedures.map(({ raw }) => raw['ma'])),
    documents: unless('documents', () => entries.documents.map(({ raw }) => raw['so_hieu'])),
    sectors: unless('sectors', () => entries.sectors.flatMap(({ raw }) => slugsIn(raw['linh_vuc']))),
  };
}

function slugsIn(list: unknown): unknown[] {
  return Array.isArray(list) ? list.map((entry: unknown) => (entry as { duong_dan?: unknown } | null)?.duong_dan) : [];
}

/** A fault of one field of one file, worded like the schema's own. */
export function fault<Name extends CollectionName>(
  name: Name,
  entry: Pick<Entry<Name>, 'file'>,
  path: PropertyKey[],
  complaint: string,
): ContentError {
  return { file: entry.file, ...sentence(COLLECTIONS[name].schema, path, complaint) };
}
