import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeRelease, RenderError } from '#src/release/make-release.ts';
import { KEPT_RELEASES, ReleaseStore } from '#src/release/release-store.ts';
import { ReleaseLoader } from '#src/server/loaded-release.ts';
import { DAMAGES } from './damage.ts';
import { inputs, programSaying } from './small-release.ts';

let folder: string;
let store: ReleaseStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'releases-'));
  store = new ReleaseStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a release holds each address with its bytes in two encodings', async () => {
  const manifest = await makeRelease(inputs('một'), store);
  const entry = manifest.entries['/thu-tuc/hoi-thao'];
  const object = await store.objects.read(entry?.object ?? '');
  expect(gunzipSync(object.gzip).toString()).toBe('<p>/thu-tuc/hoi-thao một</p>');
  expect(brotliDecompressSync(object.br).toString()).toBe('<p>/thu-tuc/hoi-thao một</p>');
  expect(entry?.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(await store.currentId()).toBe(manifest.id);
});

test('codes, former slugs and short addresses redirect', async () => {
  const { redirects } = await makeRelease(inputs('một'), store);
  for (const from of ['/tt/3.000604', '/thu-tuc/3.000604', '/thu-tuc/hoi-thao-cu']) {
    expect(redirects[from]).toEqual({ to: '/thu-tuc/hoi-thao', status: 302 });
  }
  expect(redirects['/ks/hai-long']?.to).toBe('/khao-sat/hai-long');
  expect(redirects['/khao-sat']?.to).toBe('/khao-sat/hai-long');
});

test('a page that cannot be rendered leaves the running release as it is', async () => {
  const good = await makeRelease(inputs('một'), store);
  const bad = inputs('hai', { program: programSaying('hai', '/thu-tuc/hoi-thao') });
  await expect(makeRelease(bad, store)).rejects.toThrow(RenderError);
  expect(await store.currentId()).toBe(good.id);
  expect(await store.ids()).toEqual([good.id]);
});

test('only changed pages add objects', async () => {
  await makeRelease(inputs('một'), store);
  const before = (await readdir(store.objects.folder)).length;
  await makeRelease(inputs('một', { inputKey: 'other day' }), store);
  expect((await readdir(store.objects.folder)).length).toBe(before);
  expect(await store.ids()).toHaveLength(1);
});

test('the last ten releases are kept with their objects, older ones go', async () => {
  const made = [];
  for (let i = 0; i < KEPT_RELEASES + 2; i++) made.push(await makeRelease(inputs(`bản ${i}`), store));
  await store.prune();
  expect(await store.ids()).toEqual(
    made
      .slice(2)
      .map(({ id }) => id)
      .reverse(),
  );
  const [dropped, , oldest] = made;
  expect(store.objects.has(dropped?.entries['/']?.object ?? '')).toBe(false);
  expect(store.objects.has(oldest?.entries['/']?.object ?? '')).toBe(true);
});

test('pictures stay as long as a kept release shows them', async () => {
  const saying = (name: string) => {
    const { data, ...rest } = inputs(name);
    const department = { ...data.content.department, name };
    return makeRelease({ ...rest, data: { ...data, content: { ...data.content, department } } }, store);
  };
  const first = await saying('Sở đầu');
  for (const name of first.pictures ?? []) await store.pictures.put(name, Buffer.from('png'));
  await store.pictures.put('left-over', Buffer.from('png'));
  const [shown = ''] = first.pictures ?? [];
  for (let i = 1; i < KEPT_RELEASES; i++) await saying(`Sở ${i}`);
  await store.prune();
  expect([store.pictures.has(shown), store.pictures.has('left-over')]).toEqual([true, false]);
  await saying('Sở cuối');
  await store.prune();
  expect(store.pictures.has(shown)).toBe(false);
});

test('hashed files of earlier releases go on being served, their pages do not', async () => {
  await makeRelease(inputs('một'), store);
  const files = new Map([['/_astro/site.def.css', Buffer.from('new')]]);
  const { id } = await makeRelease(inputs('hai', { files }), store);
  const release = await new ReleaseLoader(store).load(id);
  expect(release.assets.get('/_astro/site.abc.css')?.headers['cache-control']).toContain('immutable');
  expect(release.assets.get('/')?.bytes('identity').toString()).toBe('<p>/ hai</p>');
  expect(release.data.content.procedures[0]?.code).toBe('3.000604');
});

test.each(Object.entries(DAMAGES))(
  'an object that %s is made again by the next release',
  async (_, damage) => {
    const { entries } = await makeRelease(inputs('một'), store);
    damage(store, entries['/']?.object ?? '');
    // Another process, after a restart: the one that wrote the object knows it to be whole.
    const again = new ReleaseStore(folder);
    const manifest = await makeRelease(inputs('một'), again);
    expect(await new ReleaseStore(folder).isWhole(manifest)).toBe(true);
  },
);

test('a damaged release is made again by the process that wrote it', async () => {
  const manifest = await makeRelease(inputs('một'), store);
  expect(await store.isWhole(manifest)).toBe(true);
  DAMAGES['was cut off']?.(store, manifest.data);
  DAMAGES['was cut off']?.(store, manifest.errorPages[404].object);
  expect(await store.isWhole(manifest)).toBe(false);
  expect(await store.isWhole(await makeRelease(inputs('một'), store))).toBe(true);
});

test.each(['', '{"id":'])('a manifest cut off to “%s” is forgotten and stops no release', async (text) => {
  const damaged = await makeRelease(inputs('một'), store);
  await writeFile(join(folder, 'manifests', `${damaged.id}.json`), text);
  expect(await store.current()).toBeNull();
  const { id, entries } = await makeRelease(inputs('hai'), store);
  await store.prune();
  expect(await store.ids()).toEqual([id]);
  expect(store.objects.has(damaged.entries['/']?.object ?? '')).toBe(false);
  expect(store.objects.has(entries['/']?.object ?? '')).toBe(true);
});
