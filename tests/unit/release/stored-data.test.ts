import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { objectName } from '#src/release/object-store.ts';
import { inPresentShape } from '#src/release/older-data.ts';
import type { ReleaseData } from '#src/release/release-data.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { storedData } from '#src/release/stored-data.ts';

let store: ReleaseStore;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'));
  store = new ReleaseStore(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

function dataWith(names: string[]): ReleaseData {
  const procedures = names.map((name, i) => ({ code: `1.${100_000 + i}`, name, lead: name }));
  return { content: { postal: null, procedures }, publicUrl: 'http://localhost' } as unknown as ReleaseData;
}

async function storedAndRead(data: ReleaseData): Promise<ReleaseData> {
  const { head, pieces } = storedData(data);
  const lines = pieces.map((piece) => piece.bytes());
  await store.objects.putAll(new Map([head, ...lines].map((bytes) => [objectName(bytes), bytes])));
  return store.data({ data: objectName(head), dataPieces: lines.map(objectName) });
}

// What ends a line for one reader or another.
const LINE_ENDS = ['a\nb', 'a\r\nb', 'a\u2028b', 'a\u2029b', 'a\u0085b', '\n', ''];

test.each([
  ['no procedure', []],
  ['one procedure', ['Cấp hộ chiếu']],
  ['texts with ends of lines in them', LINE_ENDS],
  // Letters of two and three bytes stand across the pieces that are read.
  [
    'more than is read at a time',
    Array.from({ length: 3_000 }, (_, i) => `${'x'.repeat(i % 3)}Hợp pháp hóa ${i}`),
  ],
])('the data of %s is read as it was stored', async (_, names) => {
  expect(await storedAndRead(dataWith(names))).toEqual(inPresentShape(dataWith(names)));
});
