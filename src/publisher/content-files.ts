import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Paths of all content files, from the folder's root, without git's own. */
export async function contentFiles(contentDir: string): Promise<string[]> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('.git/'))
    .sort();
}

/** Hash over names and bytes of all content files: equal content, equal hash. */
export async function contentHash(contentDir: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await contentFiles(contentDir)) {
    hash
      .update(path)
      .update('\0')
      .update(await readFile(join(contentDir, path)))
      .update('\0');
  }
  return hash.digest('base64url');
}
