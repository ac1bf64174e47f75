import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that was just sent is in no draft yet. */
const KEPT_IN_MS = 86_400_000;

/**
 * Removes uploaded files that no open amendment brings any more: git has those that were published.
 *
 * @param kept names of files that open drafts bring
 */
export async function forgetUploads(uploadsDir: string, kept: ReadonlySet<string>, now: Date): Promise<void> {
  // Nobody has sent a file yet.
  const names = await readdir(uploadsDir).catch(() => []);
  for (const name of names.filter((one) => !kept.has(one))) {
    const path = join(uploadsDir, name);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > KEPT_IN_MS) await rm(path, { force: true });
  }
}
