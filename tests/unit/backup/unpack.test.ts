import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { pack as tarPack } from 'tar-stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encryptFile } from '#src/backup/encrypt.ts';
import type { BackupManifest } from '#src/backup/manifest.ts';
import { pack } from '#src/backup/pack.ts';
import { unpack } from '#src/backup/unpack.ts';

let folder: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unpack-'));
  target = join(folder, 'target');
  mkdirSync(target);
});
afterEach(() => rmSync(folder, { recursive: true }));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function manifestOf(files: Record<string, string>): BackupManifest {
  const described = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
  }));
  const at = '2026-11-29T18:17:00.000Z';
  return { format: 1, at, program: '0.1.0', contentBranch: 'main', rows: {}, files: described };
}

/** A tar file with just these entries. */
async function tarOf(entries: Record<string, string>): Promise<string> {
  const tar = tarPack();
  for (const [name, text] of Object.entries(entries)) tar.entry({ name }, text);
  tar.finalize();
  const file = join(folder, 'backup-2026-11-29T181700Z.tar.gz');
  writeFileSync(file, gzipSync(Buffer.concat(await Array.fromAsync(tar as AsyncIterable<Buffer>))));
  return file;
}

test('what was packed comes out as it was, encrypted or not', async () => {
  const source = join(folder, 'source');
  const manifest = manifestOf({ 'a.txt': 'một' });
  mkdirSync(source);
  writeFileSync(join(source, 'a.txt'), 'một');
  writeFileSync(join(source, 'manifest.json'), JSON.stringify(manifest));
  const key = await generateX25519Identity();
  const [plain, secret] = [join(folder, 'x.tar.gz'), join(folder, 'x.tar.gz.age')];
  await pack(source, manifest, plain);
  await encryptFile(plain, secret, await identityToRecipient(key));
  expect(await unpack(plain, target)).toEqual(manifest);
  const second = join(folder, 'second');
  mkdirSync(second);
  expect(await unpack(secret, second, key)).toEqual(manifest);
  const third = join(folder, 'third');
  mkdirSync(third);
  const otherKey = await generateX25519Identity();
  await expect(unpack(secret, third, otherKey)).rejects.toThrow('The key does not open this backup');
});

test.each([
  ['a name that leads out of the folder', { '../evil.txt': 'x' }, 'It holds “../evil.txt”'],
  ['an absolute name', { '/evil.txt': 'x' }, 'It holds “/evil.txt”'],
  ['no table of contents', { 'a.txt': 'x' }, 'It has no table of contents'],
  ['a table of a later program', { 'manifest.json': '{"format":2}' }, 'It has no table of contents'],
  [
    'a file that is not as it was',
    { 'manifest.json': JSON.stringify(manifestOf({ 'a.txt': 'một' })), 'a.txt': 'hai' },
    '“a.txt” in it is missing or damaged',
  ],
  [
    'a file that is missing',
    { 'manifest.json': JSON.stringify(manifestOf({ 'a.txt': 'một' })) },
    '“a.txt” in it is missing or damaged',
  ],
])('a backup with %s is refused', async (_, entries, reason) => {
  await expect(unpack(await tarOf(entries), target)).rejects.toThrow(reason);
  expect(existsSync(join(folder, 'evil.txt'))).toBe(false);
});

test('a file that is no backup, an empty one and none at all are refused with a sentence', async () => {
  const file = join(folder, 'x.tar.gz');
  for (const bytes of ['nothing of the kind', '']) {
    writeFileSync(file, bytes);
    await expect(unpack(file, target)).rejects.toThrow(`The backup “${file}” cannot be used.`);
  }
  await expect(unpack(join(folder, 'none.tar.gz'), target)).rejects.toThrow('cannot be used. ENOENT');
});
