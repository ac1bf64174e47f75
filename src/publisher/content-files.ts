import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isLeftAside } from '../content/left-aside.ts';

/** Paths of all content files, from the folder's root, without what git and editors keep there. */
export async function contentFiles(contentDir: string): Promise<string[]> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !isLeftAside(path))
    .sort();
}

/** null: the file is gone since the folder was listed, as editors do when they save. */
async function bytesOf(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Hash over names and bytes of all content files: equal content, equal hash. */
export async function contentHash(contentDir: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await contentFiles(contentDir)) {
    const bytes = await bytesOf(join(contentDir, path));
    if (bytes !== null) hash.update(path).update('\0').update(bytes).update('\0');
  }
  return hash.digest('base64url');
}
