import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Imported } from '../../editing/import/import-procedure.ts';

const packed = z.strictObject({
  values: z.record(z.string(), z.unknown()),
  documents: z.array(
    z.tuple([z.string().regex(/^van-ban\/[a-z0-9-]+\.yaml$/), z.record(z.string(), z.unknown())]),
  ),
});

/** What was read, as far as drafts are made of it. */
export type Kept = Pick<Imported, 'values' | 'documents'>;

/** What was read, for a hidden field: nothing of it is kept on the server until somebody makes a draft. */
export function packImport({ values, documents }: Kept): string {
  return JSON.stringify({ values, documents: [...documents] });
}

/** null: not what `packImport` made. */
export function unpackImport(text: string): Kept | null {
  try {
    const { values, documents } = packed.parse(JSON.parse(text));
    return { values, documents: new Map(documents) };
  } catch {
    return null;
  }
}

/** Tells whether a text is still the one that was seen. */
export function markOf(text: string | null): string {
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex')
    .slice(0, 16);
}
