import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeRelease } from '#src/release/make-release.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { ReleaseLoader } from '#src/server/loaded-release.ts';
import { DAMAGES } from '../release/damage.ts';
import { inputs } from '../release/small-release.ts';

const STYLES = '/_astro/site.old.css';

let folder: string;
let store: ReleaseStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'releases-'));
  store = new ReleaseStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

/** Two releases; the first has a hashed file that the second has no more. */
async function twoReleases() {
  const older = await makeRelease(inputs('một', { files: new Map([[STYLES, Buffer.from('old')]]) }), store);
  return { older, newer: await makeRelease(inputs('hai'), store) };
}

test('a release is loaded although the publisher removes an older one just then', async () => {
  const { older, newer } = await twoReleases();
  class PrunedMeanwhile extends ReleaseStore {
    override async ids() {
      const ids = await super.ids();
      await this.forget(older.id);
      return ids;
    }
  }
  const release = await new ReleaseLoader(new PrunedMeanwhile(folder)).load(newer.id);
  expect(release.assets.get('/')?.bytes('identity').toString()).toBe('<p>/ hai</p>');
  expect(release.assets.has(STYLES)).toBe(false);
});

test.each(Object.entries(DAMAGES))('a release is loaded although an older file %s', async (_, damage) => {
  const { older, newer } = await twoReleases();
  damage(store, older.entries[STYLES]?.object ?? '');
  const release = await new ReleaseLoader(store).load(newer.id);
  expect(release.assets.has('/')).toBe(true);
  expect(release.assets.has(STYLES)).toBe(false);
});

test.each(Object.entries(DAMAGES))('a release is not loaded when its own page %s', async (_, damage) => {
  const { newer } = await twoReleases();
  damage(store, newer.entries['/']?.object ?? '');
  await expect(new ReleaseLoader(store).load(newer.id)).rejects.toThrow();
});

test('after an upgrade the program’s own hashed files are served beside an older release, and nothing else of it', async () => {
  const { newer } = await twoReleases();
  const files = new Map(
    ['/_astro/site.new.css', STYLES, '/rieng.js'].map((path) => [path, Buffer.from('new')]),
  );
  const { assets } = await new ReleaseLoader(store, files).load(newer.id);
  expect(assets.get('/_astro/site.new.css')?.bytes('identity').toString()).toBe('new');
  expect(assets.get('/_astro/site.new.css')?.headers['content-type']).toContain('text/css');
  expect(assets.get(STYLES)?.bytes('identity').toString()).toBe('old');
  expect(assets.has('/rieng.js')).toBe(false);
});

test('readers without compression share one copy of the plain bytes', async () => {
  const { newer } = await twoReleases();
  const page = (await new ReleaseLoader(store).load(newer.id)).assets.get('/');
  expect(page?.bytes('identity')).toBe(page?.bytes('identity'));
});

test('what was packed quickly is read again when it was packed better, and not before', async () => {
  const LONG = '/long.txt';
  const lines = Array.from({ length: 60_000 }, (_, line) => `dòng ${line * 7919}`).join('\n');
  const release = await makeRelease(inputs('một', { files: new Map([[LONG, Buffer.from(lines)]]) }), store);
  const loader = new ReleaseLoader(store);
  const packed = async () => (await loader.load(release.id)).assets.get(LONG)?.bytes('br');
  const quick = await packed();
  expect(await packed()).toBe(quick);
  await store.objects.packBetter(release.entries[LONG]?.object ?? '');
  const better = await packed();
  expect(better?.length).toBeLessThan(quick?.length ?? 0);
  expect(await packed()).toBe(better);
});
