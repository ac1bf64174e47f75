import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FormFileType } from '../../domain/forms.ts';
import { makePrivateFolder } from '../../lib/make-private-folder.ts';
import { writeFileAtomically } from '../../lib/write-file-atomically.ts';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Name in the uploads folder: by what the file is, so that the same one is kept once and never half. */
export const uploadName = (sha256: string, type: FormFileType): string => `${sha256}.${type}`;

const FULL = ['ENOSPC', 'EDQUOT'];

/**
 * Keeps a file that was sent until its amendment is published.
 *
 * @returns its name, or whether the disk is full; nothing is left of what could not be written whole
 * @throws what else the file system says
 */
export async function storeUpload(
  uploadsDir: string,
  bytes: Buffer,
  type: FormFileType,
): Promise<{ upload: string } | { fault: 'full' }> {
  const upload = uploadName(sha256Of(bytes), type);
  try {
    makePrivateFolder(uploadsDir);
    await writeFileAtomically(join(uploadsDir, upload), bytes, 0o600);
    return { upload };
  } catch (error) {
    if (FULL.includes((error as NodeJS.ErrnoException).code ?? '')) return { fault: 'full' };
    throw error;
  }
}
