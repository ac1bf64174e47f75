import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pictureName, type Card } from '#src/pictures/card.ts';
import { drawInChild } from '#src/pictures/draw-in-child.ts';
import { PictureStore } from '#src/pictures/picture-store.ts';

const card: Card = {
  parent: 'A',
  agency: 'B',
  title: 'Thủ tục',
  code: '1.000001',
  term: null,
  isTrial: false,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draw-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a process of its own draws into the store', async () => {
  const name = pictureName(card);
  expect(await drawInChild(folder, [[name, card]])).toEqual([{ name, outcome: 'stored', reason: '' }]);
  const png = await new PictureStore(folder).read(name);
  expect(await sharp(png ?? undefined).metadata()).toMatchObject({ width: 1200 });
});

test('a disk that refuses is told from a picture that cannot be drawn', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  const bad = { ...card, title: null } as unknown as Card;
  const results = await drawInChild(join(file, 'below'), [
    ['a', card],
    ['b', bad],
  ]);
  expect(results.map(({ outcome }) => outcome)).toEqual(['unstored', 'undrawable']);
});

test('a process that ends at once is not waited for', async () => {
  const entry = join(folder, 'ends.mjs');
  await writeFile(entry, 'process.exit(1);');
  expect(await drawInChild(folder, [['a', card]], entry)).toEqual([]);
});
