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

/** Hash of each content file's bytes, by its path. */
export type Digests = Map<string, string>;

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

export async function contentDigests(contentDir: string): Promise<Digests> {
  const digests: Digests = new Map();
  for (const path of await contentFiles(contentDir)) {
    const bytes = await bytesOf(join(contentDir, path));
    if (bytes !== null) digests.set(path, digestOf(bytes));
  }
  return digests;
}

/** Hash over names and bytes of content files, in whatever order: equal content, equal hash. */
export function hashOfDigests(digests: Digests): string {
  const lines = [...digests].map(([path, digest]) => `${path}\0${digest}`);
  return digestOf(Buffer.from(lines.sort().join('\n')));
}

/** The same for a folder. */
export async function contentHash(contentDir: string): Promise<string> {
  return hashOfDigests(await contentDigests(contentDir));
}
