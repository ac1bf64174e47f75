import { open, rename, rm } from 'node:fs/promises';

let counter = 0;

/**
 * Writes a file so that a reader, or a start after a power cut, finds the old bytes or the new ones
 * and never a half: temporary file, fsync, rename.
 *
 * @throws what the file system says; the temporary file is removed.
 */
export async function writeFileAtomically(
  path: string,
  bytes: string | Uint8Array,
  mode = 0o644,
): Promise<void> {
  const temporary = `${path}.${process.pid}.${++counter}.tmp`;
  try {
    const file = await open(temporary, 'w', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
