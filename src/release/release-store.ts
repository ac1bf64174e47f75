import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import { fileStamp } from './file-stamp.ts';
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

/** What a release keeps from being removed. */
interface Named {
  /** Of the manifest that says so. */
  stamp: string;
  objects: readonly string[];
  pictures: readonly string[];
}

/** The folder of releases: immutable manifests, shared objects, and a file that names the current one. */
export class ReleaseStore {
  readonly objects: ObjectStore;
  readonly pictures: PictureStore;
  /** Of the release whose data was read last. */
  readonly #pieces: KnownPieces = new Map();
  readonly #folder: string;
  /** Of the kept releases. */
  readonly #named = new Map<string, Named>();
  /** The manifest that was read last, with the stamp of its file. */
  #read: { stamp: string; manifest: Manifest } | null = null;

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

  async #write(manifest: Manifest): Promise<void> {
    await writeFileAtomically(this.#manifestFile(manifest.id), JSON.stringify(manifest));
    this.#read = { stamp: await this.#stampOf(manifest.id), manifest };
  }

  /** Another text after each change of a manifest. Throws when there is none. */
  async #stampOf(id: string): Promise<string> {
    return `${id} ${fileStamp(await stat(this.#manifestFile(id)))}`;
  }

  /** null: the manifest is gone or damaged. Throws when the disk cannot be read just now. */
  async #readIfWhole(id: string): Promise<Manifest | null> {
    try {
      const stamp = await this.#stampOf(id);
      if (this.#read?.stamp !== stamp) this.#read = { stamp, manifest: await this.read(id) };
      return this.#read.manifest;
    } catch (error) {
      if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Of the objects of a release those that could be packed better, the pages' and files' first. */
  quickObjects(manifest: Manifest): string[] {
    const [data, ...others] = namedObjects(manifest);
    return this.objects.quickOf([...new Set([...others.reverse(), ...(data === undefined ? [] : [data])])]);
  }

  /** Looks at every object of a release: false when one is missing or damaged. */
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
    await this.#write(manifest);
    await writeFileAtomically(this.currentFile, `${manifest.id}\n`);
  }

  /** Notes of a kept release which commit shows its content; that was made after it. */
  async noteCommit(id: string, commit: string): Promise<void> {
    const manifest = await this.#readIfWhole(id);
    if (manifest === null) return;
    await this.#write({ ...manifest, commit });
  }

  /** Removes one manifest; its objects go at the next pruning unless another release names them. */
  async forget(id: string): Promise<void> {
    await rm(this.#manifestFile(id), { force: true });
  }

  /** null: the manifest is gone or damaged. */
  async #namedBy(id: string): Promise<Named | null> {
    const stamp = await this.#stampOf(id).catch(() => '');
    const known = this.#named.get(id);
    if (known !== undefined && known.stamp === stamp) return known;
    const manifest = await this.#readIfWhole(id);
    const names = manifest && {
      stamp,
      objects: namedObjects(manifest),
      pictures: manifest.pictures ?? [],
    };
    if (names !== null) this.#named.set(id, names);
    return names;
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
      const names = await this.#namedBy(id);
      if (names === null) {
        await this.forget(id);
        continue;
      }
      for (const name of names.objects) named.add(name);
      for (const name of names.pictures) pictures.add(name);
    }
    for (const id of this.#named.keys()) if (!kept.includes(id)) this.#named.delete(id);
    await this.objects.removeUnnamed(named);
    await this.pictures.removeUnnamed(pictures);
  }
}
