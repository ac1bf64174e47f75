import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Content } from '#src/domain/content.ts';
import { makeRelease, RenderError, type ReleaseInputs } from '#src/release/make-release.ts';
import type { Program } from '#src/release/program.ts';
import { KEPT_RELEASES, ReleaseStore } from '#src/release/release-store.ts';
import { ReleaseLoader } from '#src/server/loaded-release.ts';

const CONTENT = {
  procedures: [{ code: '3.000604', slug: 'hoi-thao', formerSlugs: ['hoi-thao-cu'] }],
  situations: [],
  guides: [],
  questionnaires: [{ id: 'hai-long', isOpen: true }],
  redirects: {},
} as unknown as Content;

/** Says the address and a text, so that a test can tell pages and releases apart. */
function programSaying(text: string, broken?: string): Program {
  return {
    render: async (request) => {
      const { pathname } = new URL(request.url);
      const status = pathname === broken ? 500 : { '/404': 404, '/500': 500 }[pathname];
      return new Response(`<p>${pathname} ${text}</p>`, {
        status: status ?? 200,
        headers: { 'content-type': pathname.endsWith('.json') ? 'application/json' : 'text/html' },
      });
    },
  };
}

let folder: string;
let store: ReleaseStore;
let second = 0;

function inputs(text: string, change: Partial<ReleaseInputs> = {}): ReleaseInputs {
  return {
    data: { content: CONTENT, publicUrl: 'http://localhost:4321' },
    program: programSaying(text),
    files: new Map([['/_astro/site.abc.css', Buffer.from(`/* ${text} */`)]]),
    inputKey: `key${text}`,
    programVersion: 'program',
    now: new Date(Date.UTC(2026, 10, 24, 0, 0, second++)),
    ...change,
  };
}

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

test('hashed files of earlier releases go on being served, their pages do not', async () => {
  await makeRelease(inputs('một'), store);
  const files = new Map([['/_astro/site.def.css', Buffer.from('new')]]);
  const { id } = await makeRelease(inputs('hai', { files }), store);
  const release = await new ReleaseLoader(store).load(id);
  expect(release.assets.get('/_astro/site.abc.css')?.headers['cache-control']).toContain('immutable');
  expect(release.assets.get('/')?.bytes('identity').toString()).toBe('<p>/ hai</p>');
  expect(release.data.content.procedures[0]?.code).toBe('3.000604');
});
