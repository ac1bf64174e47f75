import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import { fileStamp } from './file-stamp.ts';
import { ObjectsInTurn } from './objects-in-turn.ts';
import { bestFor, type Effort, isAtBest, pack } from './packing.ts';
import { type StoredObject, sealed, unsealed } from './sealed-object.ts';

const unzip = promisify(gunzip);

const ENDING = '.packed';

/** Name of an object: SHA-256 of its uncompressed bytes, base64url. */
export function objectName(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/** Bytes of releases by content hash, compressed once or twice, shared by all releases that hold them. */
export class ObjectStore {
  readonly folder: string;
  /** Objects that this process wrote or found whole, with the stamp of their file then. */
  readonly #known = new Map<string, string>();
  /** Of them those that could be packed better. */
  readonly #quick = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  file(name: string): string {
    return join(this.folder, name + ENDING);
  }

  has(name: string): boolean {
    return existsSync(this.file(name));
  }

  /** Whether the file of an object that this process knows to be whole is the one that it was then. */
  #isAsKnown(name: string): boolean {
    const stamp = this.#known.get(name);
    return stamp !== undefined && stamp === this.stampOf(name);
  }

  /** Another text after each change of an object's file; '': there is none. To look takes less time than to wait. */
  stampOf(name: string): string {
    const found = statSync(this.file(name), { throwIfNoEntry: false });
    return found === undefined ? '' : fileStamp(found);
  }

  #note(name: string, object: StoredObject): void {
    this.#known.set(name, this.stampOf(name));
    if (isAtBest(object)) this.#quick.delete(name);
    else this.#quick.add(name);
  }

  /**
   * Objects that are handed over one by one, compressed and stored meanwhile where they are missing or damaged.
   *
   * @param isLarge the release has so many pages that what is new is packed quickly first
   */
  async inTurn(isLarge: boolean): Promise<ObjectsInTurn> {
    await mkdir(this.folder, { recursive: true });
    const put = async (name: string, bytes: Uint8Array, effort: () => Effort): Promise<void> => {
      if (!(await this.isWhole(name))) await this.#put(name, bytes, effort());
    };
    return new ObjectsInTurn(put, isLarge);
  }

  /** Compresses and stores all objects that are missing or damaged. Throws when the disk refuses. */
  async putAll(objects: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const inTurn = await this.inTurn(false);
    for (const [name, bytes] of objects) inTurn.put(name, bytes);
    await inTurn.done();
  }

  async #put(name: string, bytes: Uint8Array, effort: Effort): Promise<void> {
    const object = await pack(bytes, effort);
    await writeFileAtomically(this.file(name), sealed(name, object));
    this.#note(name, object);
  }

  /** Of these objects those that this process knows to be packed worse than can be. */
  quickOf(names: readonly string[]): string[] {
    return names.filter((name) => this.#quick.has(name));
  }

  /**
   * Packs a stored object as well as can be and puts it in the place of itself: a reader finds the one or the other,
   * whole. Throws when it is missing or damaged, and when the disk refuses.
   */
  async packBetter(name: string): Promise<void> {
    const { gzip } = await this.read(name);
    const bytes = await unzip(gzip);
    await this.#put(name, bytes, bestFor(bytes.length));
  }

  /** Throws when the object is missing, and when its bytes are not those that were stored under its name. */
  async read(name: string): Promise<StoredObject> {
    const object = unsealed(name, await readFile(this.file(name)));
    if (object === null) throw new Error(`The object ${name} is damaged`);
    return object;
  }

  /** Whether an object is there and undamaged; read anew unless its file is the one that this process found whole. */
  async isWhole(name: string): Promise<boolean> {
    if (this.#isAsKnown(name)) return true;
    this.#known.delete(name);
    try {
      this.#note(name, await this.read(name));
      return true;
    } catch {
      return false;
    }
  }

  /** Removes every object that no kept release names. */
  async removeUnnamed(kept: ReadonlySet<string>): Promise<void> {
    for (const file of await readdir(this.folder)) {
      const isKept = file.endsWith(ENDING) && kept.has(file.slice(0, -ENDING.length));
      if (!isKept) await rm(join(this.folder, file), { force: true });
    }
    for (const name of this.#known.keys()) if (!kept.has(name)) this.#known.delete(name);
    for (const name of this.#quick) if (!kept.has(name)) this.#quick.delete(name);
  }
}
