import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** First file of every backup. */
export const MANIFEST_NAME = 'manifest.json';

/** Rows of each table of a database. */
const RowCounts = z.record(z.string(), z.number().int().nonnegative());

export const ManifestSchema = z.strictObject({
  /** Raised when an older program could not put the backup back. */
  format: z.literal(1),
  /** When the backup was begun, ISO. */
  at: z.iso.datetime(),
  /** Version of the program that made it. */
  program: z.string(),
  /** Branch of the content's repository; null: it has no history that could be read. */
  contentBranch: z.string().nullable(),
  /** By database. */
  rows: z.record(z.string(), RowCounts),
  /** Path in the backup, length and SHA-256 of each file but this one. */
  files: z.array(z.strictObject({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});

/** What a backup holds, as it says itself. */
export type BackupManifest = z.infer<typeof ManifestSchema>;

/** SHA-256 of a file's bytes, hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
