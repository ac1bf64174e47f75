import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { objectName, ObjectStore } from '#src/release/object-store.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'objects-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** As long as the open data of a few hundred procedures, and as compressible. */
function openData(): Buffer {
  const lines = Array.from(
    { length: 20_000 },
    (_, index) => `{"ma":"1.${index * 7919}","ten":"Cấp giấy phép"}`,
  );
  return Buffer.from(lines.join('\n'));
}

function compressedAt(quality: number, bytes: Buffer): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

async function stored(bytes: Buffer): Promise<Buffer> {
  const store = new ObjectStore(folder);
  await store.putAll(new Map([[objectName(bytes), bytes]]));
  const { br, gzip } = await new ObjectStore(folder).read(objectName(bytes));
  expect(brotliDecompressSync(br).equals(bytes)).toBe(true);
  expect(gunzipSync(gzip).equals(bytes)).toBe(true);
  return br;
}

test('a page is compressed as well as can be', async () => {
  const page = openData().subarray(0, 40_000);
  expect(await stored(page)).toHaveLength(compressedAt(11, page));
});

test('a long file is compressed quickly until there is time, and then better', async () => {
  const file = openData();
  expect(file.length).toBeGreaterThan(800_000);
  expect(await stored(file)).toHaveLength(compressedAt(1, file));
  const name = objectName(file);
  const store = new ObjectStore(folder);
  // Another process, after a restart, finds what is left when it looks whether all is whole.
  expect(store.quickOf([name])).toEqual([]);
  expect(await store.isWhole(name)).toBe(true);
  expect(store.quickOf([name])).toEqual([name]);
  await store.packBetter(name);
  expect(store.quickOf([name])).toEqual([]);
  const { br, gzip } = await new ObjectStore(folder).read(name);
  expect(br).toHaveLength(compressedAt(11, file));
  expect(gunzipSync(gzip).equals(file)).toBe(true);
});

test('what is damaged cannot be packed better, and stays as it is', async () => {
  const page = Buffer.from('trang');
  await stored(page);
  const store = new ObjectStore(folder);
  truncateSync(store.file(objectName(page)), 40);
  await expect(store.packBetter(objectName(page))).rejects.toThrow('damaged');
  expect(await store.isWhole(objectName(page))).toBe(false);
});

test('more objects than are compressed at a time are all stored', async () => {
  const objects = Array.from({ length: 50 }, (_, index) => Buffer.from(`trang ${index}`));
  const store = new ObjectStore(folder);
  await store.putAll(new Map(objects.map((bytes) => [objectName(bytes), bytes])));
  for (const bytes of objects) expect(await store.isWhole(objectName(bytes))).toBe(true);
});

test('what no release names is removed, the files of an older form too', async () => {
  const store = new ObjectStore(folder);
  const [kept, dropped] = [Buffer.from('còn'), Buffer.from('bỏ')];
  await store.putAll(new Map([kept, dropped].map((bytes) => [objectName(bytes), bytes])));
  writeFileSync(join(folder, `${objectName(kept)}.br`), 'as it was stored once');
  await store.removeUnnamed(new Set([objectName(kept)]));
  expect(readdirSync(folder)).toEqual([basename(store.file(objectName(kept)))]);
});

test('of a release with many pages only the first are compressed as well as can be at once', async () => {
  const pages = Array.from({ length: 10 }, (_, index) =>
    openData().subarray(index * 40_000, (index + 1) * 40_000),
  );
  const store = new ObjectStore(folder);
  const inTurn = await store.inTurn(true);
  for (const bytes of pages) inTurn.put(objectName(bytes), bytes);
  await inTurn.done();
  const names = pages.map((bytes) => objectName(bytes));
  for (const name of names) expect(await store.isWhole(name)).toBe(true);
  expect(store.quickOf(names)).toEqual(names.slice(7));
});
