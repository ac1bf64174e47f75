import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';
import { PictureStore } from '../pictures/picture-store.ts';
import { ObjectStore } from './object-store.ts';
import type { ReleaseData } from './release-data.ts';
import { type KnownPieces, readReleaseData } from './stored-data.ts';

/** Releases that can be gone back to; their hashed files go on being served. */
export const KEPT_RELEASES = 10;

function namedObjects(manifest: Manifest): string[] {
  const pages: ManifestEntry[] = [...Object.values(manifest.entries), ...Object.values(manifest.errorPages)];
  return [manifest.data, ...(manifest.dataPieces ?? []), ...pages.map((entry) => entry.object)];
}

/** The folder of releases: immutable manifests, shared objects, and a file that names the current one. */
export class ReleaseStore {
  readonly objects: ObjectStore;
  readonly pictures: PictureStore;
  /** Of the release whose data was read last. */
  readonly #pieces: KnownPieces = new Map();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.objects = new ObjectStore(join(folder, 'objects'));
    this.pictures = new PictureStore(join(folder, 'pictures'));
  }

  #manifestFile(id: string): string {
    return join(this.#folder, 'manifests', `${id}.json`);
  }

  /** The file that names the live release. */
  get currentFile(): string {
    return join(this.#folder, 'current');
  }

  /** Id of the release that is live, null before the first one. */
  async currentId(): Promise<string | null> {
    try {
      return (await readFile(this.currentFile, 'utf8')).trim() || null;
    } catch {
      return null;
    }
  }

  /** The release that is live; null before the first one, and when its manifest is gone or damaged. */
  async current(): Promise<Manifest | null> {
    const id = await this.currentId();
    return id === null ? null : this.#readIfWhole(id);
  }

  /** The release that is live, else the newest whose manifest is whole; null: there is none. */
  async latest(): Promise<Manifest | null> {
    const current = await this.current();
    if (current !== null) return current;
    for (const id of await this.ids()) {
      const manifest = await this.#readIfWhole(id);
      if (manifest !== null) return manifest;
    }
    return null;
  }

  /** What the pages of a release were made from. Throws when that is missing or damaged. */
  data(manifest: Pick<Manifest, 'data' | 'dataPieces'>): Promise<ReleaseData> {
    return readReleaseData(this.objects, manifest, this.#pieces);
  }

  async read(id: string): Promise<Manifest> {
    return JSON.parse(await readFile(this.#manifestFile(id), 'utf8')) as Manifest;
  }

  /** null: the manifest is gone or damaged. Throws when the disk cannot be read just now. */
  async #readIfWhole(id: string): Promise<Manifest | null> {
    try {
      return await this.read(id);
    } catch (error) {
      if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Reads every object of a release: false when one is missing or damaged. */
  async isWhole(manifest: Manifest): Promise<boolean> {
    let isWhole = true;
    for (const name of new Set(namedObjects(manifest))) {
      if (!(await this.objects.isWhole(name))) isWhole = false;
    }
    return isWhole;
  }

  /** Paths of all files that the live release is made of, but its pictures, which are drawn again; none: none is live. */
  async liveFiles(): Promise<string[]> {
    const manifest = await this.current();
    if (manifest === null) return [];
    const objects = [...new Set(namedObjects(manifest))].map((name) => this.objects.file(name));
    return [this.currentFile, this.#manifestFile(manifest.id), ...objects];
  }

  /** Ids of the kept releases, newest first (ids begin with their time). */
  async ids(): Promise<string[]> {
    try {
      const files = await readdir(join(this.#folder, 'manifests'));
      return files
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.slice(0, -'.json'.length))
        .sort()
        .reverse();
    } catch {
      return [];
    }
  }

  /** Stores a finished release and makes it the current one; its objects must be stored already. */
  async switchTo(manifest: Manifest): Promise<void> {
    await mkdir(join(this.#folder, 'manifests'), { recursive: true });
    await writeFileAtomically(this.#manifestFile(manifest.id), JSON.stringify(manifest));
    await writeFileAtomically(this.currentFile, `${manifest.id}\n`);
  }

  /** Notes of a kept release which commit shows its content; that was made after it. */
  async noteCommit(id: string, commit: string): Promise<void> {
    const manifest = await this.#readIfWhole(id);
    if (manifest === null) return;
    await writeFileAtomically(this.#manifestFile(id), JSON.stringify({ ...manifest, commit }));
  }

  /** Removes one manifest; its objects go at the next pruning unless another release names them. */
  async forget(id: string): Promise<void> {
    await rm(this.#manifestFile(id), { force: true });
  }

  /** Forgets all but the newest releases, and the objects and pictures that only those named. */
  async prune(): Promise<void> {
    const currentId = await this.currentId();
    const ids = await this.ids();
    const kept = ids.filter((id, index) => index < KEPT_RELEASES || id === currentId);
    for (const id of ids) if (!kept.includes(id)) await this.forget(id);
    const named = new Set<string>();
    const pictures = new Set<string>();
    for (const id of kept) {
      const manifest = await this.#readIfWhole(id);
      if (manifest === null) {
        await this.forget(id);
        continue;
      }
      for (const name of namedObjects(manifest)) named.add(name);
      for (const name of manifest.pictures ?? []) pictures.add(name);
    }
    await this.objects.removeUnnamed(named);
    await this.pictures.removeUnnamed(pictures);
  }
}
