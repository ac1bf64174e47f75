import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { extract as tarExtract } from 'tar-stream';
import { BackupError } from './backup-error.ts';
import { MANIFEST_NAME, ManifestSchema, sha256Of } from './manifest.ts';
import type { BackupManifest } from './manifest.ts';

/** Names as `collect` makes them: nothing that leads out of the folder. */
function isInside(path: string): boolean {
  return (
    !path.startsWith('/') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

async function decrypted(file: Readable, privateKey: string | null): Promise<Readable> {
  if (privateKey === null)
    throw new BackupError('The backup is encrypted. Name the file with its private key: --key <file>.');
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(privateKey);
    const web = Readable.toWeb(file) as ReadableStream<Uint8Array>;
    return Readable.fromWeb((await decrypter.decrypt(web)) as Parameters<typeof Readable.fromWeb>[0]);
  } catch (error) {
    file.destroy();
    throw new BackupError(`The key does not open this backup (${(error as Error).message}).`);
  }
}

async function extractInto(tar: Readable, folder: string): Promise<void> {
  const extract = tarExtract();
  const reading = pipeline(tar, createGunzip(), extract);
  const writing = (async () => {
    for await (const entry of extract) {
      const { name, type } = entry.header;
      if (type !== 'file' || !isInside(name))
        throw new BackupError(`It holds “${name}”, which no backup of ours does.`);
      const to = join(folder, name);
      await mkdir(dirname(to), { recursive: true, mode: 0o700 });
      await pipeline(entry, createWriteStream(to, { flags: 'wx', mode: 0o600 }));
    }
  })();
  await Promise.all([reading, writing]);
}

async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, MANIFEST_NAME), 'utf8').catch(() => '');
  try {
    return ManifestSchema.parse(JSON.parse(text));
  } catch {
    throw new BackupError('It has no table of contents that this version of the program understands.');
  }
}

async function demandWhole(folder: string, { files }: BackupManifest): Promise<void> {
  for (const { path, bytes, sha256 } of files) {
    const file = join(folder, path);
    const found = await stat(file).catch(() => null);
    if (!isInside(path) || found?.size !== bytes || (await sha256Of(file)) !== sha256)
      throw new BackupError(`“${path}” in it is missing or damaged.`);
  }
}

/**
 * Takes a backup apart and checks that every file in it is as it was.
 *
 * @param privateKey identity of age (`AGE-SECRET-KEY-1…`); null: none at hand
 * @param folder empty
 * @throws BackupError with a sentence where the file is no backup, is damaged, or cannot be opened with that key
 */
export async function unpack(
  file: string,
  folder: string,
  privateKey: string | null = null,
): Promise<BackupManifest> {
  const bytes = createReadStream(file);
  try {
    const tar = file.endsWith('.age') ? await decrypted(bytes, privateKey) : bytes;
    await extractInto(tar, folder);
    const manifest = await readManifest(folder);
    await demandWhole(folder, manifest);
    return manifest;
  } catch (error) {
    bytes.destroy();
    const reason = (error as Error).message;
    throw new BackupError(`The backup “${file}” cannot be used. ${reason}`, { cause: error });
  }
}
