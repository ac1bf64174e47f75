import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** SHA-256 of a file, in hex. */
async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/**
 * Programs that were got once, in one folder per version. A file's name ends with its checksum, so
 * that one rename puts both in place and two starts at once never see half of anything.
 */
export class ProgramCache {
  readonly folder: string;
  readonly #prefix: string;

  /** @param target see `targetName`: a checkout may be shared by different machines. */
  constructor(folder: string, target: string) {
    this.folder = folder;
    this.#prefix = `pocketbase-${target}-`;
  }

  /**
   * The kept program, checked against its checksum; null when there is none. A damaged one is removed
   * and `say` is told so.
   */
  async find(say: (line: string) => void): Promise<string | null> {
    for (const name of await this.#names()) {
      const path = join(this.folder, name);
      if ((await sha256(path)) === name.slice(this.#prefix.length)) return path;
      await rm(path, { force: true });
      say(`PocketBase: the kept copy was damaged and is removed (${path}).`);
    }
    return null;
  }

  async #names(): Promise<string[]> {
    try {
      const names = await readdir(this.folder);
      return names.filter((name) => /^[0-9a-f]{64}$/.test(this.#checksumIn(name))).sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  #checksumIn(name: string): string {
    return name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : '';
  }

  /**
   * Keeps a program.
   *
   * @param make writes the program to the temporary path it gets; nothing is kept when it throws
   * @returns the path of the kept program
   */
  async keep(make: (temporary: string) => Promise<void>): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    const temporary = join(this.folder, `${randomUUID()}.tmp`);
    try {
      await make(temporary);
      await chmod(temporary, 0o755);
      await flush(temporary);
      const path = join(this.folder, this.#prefix + (await sha256(temporary)));
      await rename(temporary, path);
      return path;
    } finally {
      await rm(temporary, { force: true });
    }
  }
}

/** After a power cut the name must not stand for a file of zeros. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
