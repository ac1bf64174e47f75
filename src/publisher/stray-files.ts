import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isStray } from '../content/left-aside.ts';

async function strayFiles(contentDir: string): Promise<string[]> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)));
  return paths.filter(isStray).sort();
}

/** Tells of documents, pictures and the like in the content folder: once, and again when there are others. */
export class StrayFiles {
  #told = '';

  /** A sentence for the person at the console; null: there is nothing new to say. */
  async news(contentDir: string): Promise<string | null> {
    const files = (await strayFiles(contentDir).catch(() => [])).join(', ');
    const isNews = files !== this.#told;
    this.#told = files;
    if (!isNews || files === '') return null;
    return `The content folder holds what cannot be content and is not shown: ${files}. Keep such files elsewhere; the site publishes the others.`;
  }
}
