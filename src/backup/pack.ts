import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack as tarPack } from 'tar-stream';
import type { Pack } from 'tar-stream';
import { MANIFEST_NAME } from './manifest.ts';
import type { BackupManifest } from './manifest.ts';

/** Databases shrink to a fifth; more effort costs the site's processor more than it saves. */
const GZIP_LEVEL = 4;

async function addFiles(tar: Pack, folder: string, { at, files }: BackupManifest): Promise<void> {
  const manifest = await open(join(folder, MANIFEST_NAME));
  const { size } = await manifest.stat();
  await manifest.close();
  for (const { path, bytes } of [{ path: MANIFEST_NAME, bytes: size }, ...files]) {
    const entry = tar.entry({ name: path, size: bytes, mode: 0o600, mtime: new Date(at) });
    await pipeline(createReadStream(join(folder, path)), entry);
  }
  tar.finalize();
}

/**
 * Writes what `collect` put together as one file, which appears under its name only when it is whole and on disk.
 * `tar` opens it.
 *
 * @throws what the file system says; nothing is left then
 */
export async function pack(folder: string, manifest: BackupManifest, to: string): Promise<void> {
  const part = `${to}.part`;
  const tar = tarPack();
  try {
    const out = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
    await Promise.all([
      addFiles(tar, folder, manifest),
      pipeline(tar, createGzip({ level: GZIP_LEVEL }), out),
    ]);
    await rename(part, to);
  } catch (error) {
    tar.destroy();
    await rm(part, { force: true });
    throw error;
  }
}
