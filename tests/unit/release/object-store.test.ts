import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

test('a long file is compressed quickly: at best its pages would wait for half a minute', async () => {
  const file = openData();
  expect(file.length).toBeGreaterThan(800_000);
  const long = Buffer.concat([file, file]);
  expect(await stored(long)).toHaveLength(compressedAt(5, long));
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

test('what somebody waits for is compressed as well as can be, whatever its size', async () => {
  const bytes = openData();
  const store = new ObjectStore(folder);
  await store.putAll(new Map([[objectName(bytes), bytes]]), [objectName(bytes)]);
  expect((await store.read(objectName(bytes))).br).toHaveLength(compressedAt(11, bytes));
});
