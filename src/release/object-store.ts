import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import { type StoredObject, sealed, unsealed } from './sealed-object.ts';

const brotli = promisify(brotliCompress);
const gzipBytes = promisify(gzip);

interface Effort {
  brotli: number;
  gzip: number;
}

/**
 * Brotli at its best costs 24 ms a page of 40 kB, at 7 under one, and saves 7 % of it: too much for many pages,
 * and for long ones. A release has its program's files first, so that style sheets are always at their best.
 */
const BEST: Effort = { brotli: 11, gzip: 9 };
const MAX_BYTES_AT_BEST = 200_000;
const MAX_BYTES_AT_BEST_IN_ALL = 3_000_000;
const QUICK: Effort = { brotli: 7, gzip: 9 };

/** The open data of thousands of procedures: 20 MB take half a minute at best, a third of a second so. */
const MAX_BYTES_AT_QUICK = 1_000_000;
const QUICKEST: Effort = { brotli: 5, gzip: 4 };

/** Shares out the time for one release's objects: tells the effort for the next one, in their order. */
function effortInTurn(): (bytes: number) => Effort {
  let left = MAX_BYTES_AT_BEST_IN_ALL;
  return (bytes) => {
    if (bytes > MAX_BYTES_AT_QUICK) return QUICKEST;
    if (bytes > MAX_BYTES_AT_BEST || bytes > left) return QUICK;
    left -= bytes;
    return BEST;
  };
}

/** Enough to keep all processors and the disk at work; each compression at work takes memory of its own. */
const PUT_AT_ONCE = 16;

const ENDING = '.packed';

/** Name of an object: SHA-256 of its uncompressed bytes, base64url. */
export function objectName(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/** Bytes of releases by content hash, compressed once, shared by all releases that hold them. */
export class ObjectStore {
  readonly folder: string;
  /** Objects that this process wrote or found whole: not read again for each release. */
  readonly #known = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  file(name: string): string {
    return join(this.folder, name + ENDING);
  }

  has(name: string): boolean {
    return existsSync(this.file(name));
  }

  /**
   * Compresses and stores all objects that are missing or damaged. Throws when the disk refuses.
   *
   * @param awaited those that somebody waits for: packed at best whatever their size (some seconds for 1 MB)
   */
  async putAll(objects: ReadonlyMap<string, Uint8Array>, awaited: readonly string[] = []): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const fresh: [string, Uint8Array][] = [];
    for (const [name, bytes] of objects) {
      const isThere = this.has(name) && (this.#known.has(name) || (await this.isWhole(name)));
      if (!isThere) fresh.push([name, bytes]);
    }
    const next = fresh.values();
    const effortFor = effortInTurn();
    const putInTurn = async (): Promise<void> => {
      for (const [name, bytes] of next) {
        const effort = awaited.includes(name) ? BEST : effortFor(bytes.length);
        await this.#put(name, bytes, effort);
      }
    };
    await Promise.all(Array.from({ length: PUT_AT_ONCE }, putInTurn));
  }

  async #put(name: string, bytes: Uint8Array, effort: Effort): Promise<void> {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: effort.brotli,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    const br = await brotli(bytes, { params });
    const object = { br, gzip: await gzipBytes(bytes, { level: effort.gzip }) };
    await writeFileAtomically(this.file(name), sealed(name, object));
    this.#known.add(name);
  }

  /** Throws when the object is missing, and when its bytes are not those that were stored under its name. */
  async read(name: string): Promise<StoredObject> {
    const object = unsealed(name, await readFile(this.file(name)));
    if (object === null) throw new Error(`The object ${name} is damaged`);
    return object;
  }

  /** Reads an object to find out whether it is there and undamaged. */
  async isWhole(name: string): Promise<boolean> {
    try {
      await this.read(name);
      this.#known.add(name);
    } catch {
      this.#known.delete(name);
    }
    return this.#known.has(name);
  }

  /** Removes every object that no kept release names. */
  async removeUnnamed(kept: ReadonlySet<string>): Promise<void> {
    for (const file of await readdir(this.folder)) {
      const isKept = file.endsWith(ENDING) && kept.has(file.slice(0, -ENDING.length));
      if (!isKept) await rm(join(this.folder, file), { force: true });
    }
  }
}
