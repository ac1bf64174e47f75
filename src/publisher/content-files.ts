import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isLeftAside } from '../content/left-aside.ts';
import { type Digests, digestOf, readFolder } from '../content/read-folder.ts';

/** Paths of all content files, from the folder's root, without what git and editors keep there. */
export async function contentFiles(contentDir: string): Promise<string[]> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !isLeftAside(path))
    .sort();
}

/** Hash over names and bytes of content files, in whatever order: equal content, equal hash. */
export function hashOfDigests(digests: Digests): string {
  const lines = [...digests].map(([path, digest]) => `${path}\0${digest}`);
  return digestOf(Buffer.from(lines.sort().join('\n')));
}

/** The same for a folder. */
export function contentHash(contentDir: string): string {
  return hashOfDigests(readFolder(contentDir).digests);
}
