import { createHash } from 'node:crypto';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { contentTypeOf } from '../release/content-types.ts';
import { stringSharer } from '../lib/shared-strings.ts';
import { commonHeaders, fileHeaders } from '../release/headers.ts';
import type { Manifest, ManifestEntry, ManifestRedirect } from '../release/manifest.ts';
import { objectName } from '../release/object-store.ts';
import { isAtBest } from '../release/packing.ts';
import type { StoredObject } from '../release/sealed-object.ts';
import type { ReleaseData } from '../release/release-data.ts';
import type { ReleaseStore } from '../release/release-store.ts';
import type { Encoding } from './encoding.ts';

/** Where files lie whose names change with their bytes. */
const HASHED_FILES = '/_astro/';

/** One address, ready to be sent. */
export interface Asset {
  headers: Record<string, string>;
  /** Weak: the same text in another encoding is the same page. */
  etag: string;
  bytes(encoding: Encoding): Buffer;
}

/** A release held in memory. Switching to another one is one assignment. */
export interface LoadedRelease {
  id: string;
  assets: ReadonlyMap<string, Asset>;
  redirects: ReadonlyMap<string, ManifestRedirect>;
  errorPages: Record<'404' | '500', Asset>;
  data: ReleaseData;
}

/**
 * Almost every client takes brotli or gzip: the plain bytes are made for the odd one only, and once for as
 * many of them as read at the same time, however slowly.
 */
function plainBytes(object: StoredObject): () => Buffer {
  let kept: WeakRef<Buffer> | undefined;
  return () => {
    const bytes = kept?.deref() ?? gunzipSync(object.gzip);
    kept = new WeakRef(bytes);
    return bytes;
  };
}

function assetOf(entry: ManifestEntry, object: StoredObject): Asset {
  const plain = plainBytes(object);
  return {
    headers: entry.headers,
    etag: `W/"${entryTag(entry)}"`,
    bytes: (encoding) => (encoding === 'br' ? object.br : encoding === 'gzip' ? object.gzip : plain()),
  };
}

/** Headers such as the policy may change while the bytes stay: a 304 must not keep the old ones alive. */
function entryTag(entry: ManifestEntry): string {
  const hash = createHash('sha256').update(entry.object).update(JSON.stringify(entry.headers));
  return hash.digest('base64url').slice(0, 16);
}

/** An object as it was read, and what its file was like just before. */
interface ReadObject {
  object: StoredObject;
  stamp: string;
}

/** Objects of earlier loads, so that a new release reads only what it adds. */
export class ReleaseLoader {
  readonly #store: ReleaseStore;
  readonly #programFiles: ReadonlyMap<string, Buffer>;
  #cache = new Map<string, ReadObject>();
  /** Hashed files of the other kept releases, by their id. */
  #hashedFiles = new Map<string, [string, ManifestEntry][]>();

  /** @param programFiles of the program that makes pages on request, as `programFiles` has them */
  constructor(store: ReleaseStore, programFiles: ReadonlyMap<string, Buffer> = new Map()) {
    this.#store = store;
    this.#programFiles = programFiles;
  }

  async #object(name: string, next: Map<string, ReadObject>): Promise<StoredObject> {
    const read = next.get(name) ?? this.#asBefore(name) ?? (await this.#read(name));
    next.set(name, read);
    return read.object;
  }

  /** As it was read for the last load; undefined: what was packed quickly may be another file by now. */
  #asBefore(name: string): ReadObject | undefined {
    const before = this.#cache.get(name);
    if (before === undefined || isAtBest(before.object)) return before;
    return before.stamp === this.#store.objects.stampOf(name) ? before : undefined;
  }

  async #read(name: string): Promise<ReadObject> {
    const { objects } = this.#store;
    const stamp = objects.stampOf(name);
    return { object: await objects.read(name), stamp };
  }

  /**
   * Reads a release into memory. Throws when a part of it is missing or damaged; what was loaded before
   * stays usable.
   */
  async load(id: string): Promise<LoadedRelease> {
    const manifest = stringSharer()(await this.#store.read(id));
    const objects = new Map<string, ReadObject>();
    const assets = new Map<string, Asset>();
    for (const [path, entry] of Object.entries(manifest.entries)) {
      assets.set(path, assetOf(entry, await this.#object(entry.object, objects)));
    }
    await this.#addOlderHashedFiles(id, assets, objects);
    const errorPages = {
      404: assetOf(manifest.errorPages[404], await this.#object(manifest.errorPages[404].object, objects)),
      500: assetOf(manifest.errorPages[500], await this.#object(manifest.errorPages[500].object, objects)),
    };
    const data = await this.#store.data(manifest);
    this.#addProgramFiles(assets, data);
    this.#cache = objects;
    return { id, assets, redirects: new Map(Object.entries(manifest.redirects)), errorPages, data };
  }

  /**
   * A page that a reader opened before the switch still asks for the hashed files of its own release. One
   * that was pruned this very moment, or is damaged, keeps no newer release from being served.
   */
  async #addOlderHashedFiles(
    id: string,
    assets: Map<string, Asset>,
    objects: Map<string, ReadObject>,
  ): Promise<void> {
    for (const [path, entry] of await this.#olderHashedFiles(id)) {
      if (assets.has(path)) continue;
      const object = await this.#object(entry.object, objects).catch(() => null);
      if (object !== null) assets.set(path, assetOf(entry, object));
    }
  }

  /** Of all kept releases but one, the newest's first. A manifest is read once. */
  async #olderHashedFiles(id: string): Promise<[string, ManifestEntry][]> {
    const known = this.#hashedFiles;
    this.#hashedFiles = new Map();
    for (const olderId of await this.#store.ids()) {
      if (olderId === id) continue;
      const files = known.get(olderId) ?? hashedFilesOf(await this.#store.read(olderId).catch(() => null));
      this.#hashedFiles.set(olderId, files);
    }
    return [...this.#hashedFiles.values()].flat();
  }

  /** After an upgrade pages made on request are the new program's, while the release is the old one's for a moment. */
  #addProgramFiles(assets: Map<string, Asset>, { publicUrl, content }: ReleaseData): void {
    for (const [path, bytes] of this.#programFiles) {
      if (!path.startsWith(HASHED_FILES) || assets.has(path)) continue;
      const headers = fileHeaders(path, contentTypeOf(path), { publicUrl, mode: content.mode });
      assets.set(path, assetOf({ object: objectName(bytes), headers }, packed(bytes)));
    }
  }
}

function packed(bytes: Buffer): StoredObject {
  return { br: brotliCompressSync(bytes), gzip: gzipSync(bytes) };
}

function hashedFilesOf(manifest: Manifest | null): [string, ManifestEntry][] {
  return Object.entries(manifest?.entries ?? {}).filter(([path]) => path.startsWith(HASHED_FILES));
}

/** Headers of answers that are not part of a release. */
export function plainHeaders(release: LoadedRelease): Record<string, string> {
  return { ...commonHeaders(release.data.publicUrl), 'x-release': release.id };
}
