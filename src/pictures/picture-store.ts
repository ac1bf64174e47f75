import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';

/** Preview pictures of all kept releases, each under its name. They can be drawn again whenever one is lost. */
export class PictureStore {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  #file(name: string): string {
    return join(this.folder, `${name}.png`);
  }

  has(name: string): boolean {
    return existsSync(this.#file(name));
  }

  /** Throws when the disk refuses. */
  async put(name: string, png: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await writeFileAtomically(this.#file(name), png);
  }

  /** null: not drawn yet, or not one of ours. */
  async read(name: string): Promise<Buffer | null> {
    return readFile(this.#file(name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  /** Removes every picture that no kept release names, and what a killed process left half-written. */
  async removeUnnamed(kept: ReadonlySet<string>): Promise<void> {
    const files = await readdir(this.folder).catch(() => []);
    for (const file of files) {
      if (!kept.has(file.replace(/\.png$/, ''))) await rm(join(this.folder, file), { force: true });
    }
  }
}
