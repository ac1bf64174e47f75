import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { renderedErrors } from '#src/publisher/desk/check-rendered.ts';
import { pagesFinding } from '#src/health/pages.ts';
import { lookForStalePages } from '#src/publisher/look-for-stale-pages.ts';
import { PackBetter } from '#src/publisher/pack-better.ts';
import { publish, type Publisher } from '#src/publisher/publish.ts';
import { ensureContentFolder, ensureFirstCommit } from '#src/publisher/content-folder.ts';
import { objectName } from '#src/release/object-store.ts';
import { loadProgram, programFiles } from '#src/release/program.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { RenderedPages } from '#src/release/rendered-pages.ts';
import { stalePages } from '#src/release/stale-pages.ts';
import { randomFrom } from '#tests/support/random.ts';
import { SEED } from '#tests/support/sampling.ts';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');
const EDITS = 8;
/** Facts that may say anything, wherever they stand. */
const FREE_FACT = /^( *(?:ten|dan_nhap|ghi_chu|ly_do|tieu_de|mo_dau|tra_loi): )([^'"|>\n].{8,})$/gm;

let folder: string;
let publisher: Publisher;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incremental-'));
  const contentDir = join(folder, 'content');
  await cp(CONTENT, contentDir, { recursive: true });
  await ensureContentFolder(contentDir, CONTENT);
  await ensureFirstCommit(contentDir);
  publisher = {
    contentDir,
    publicUrl: 'http://localhost:4321',
    store: new ReleaseStore(join(folder, 'releases')),
    program: await loadProgram(),
    programVersion: 'built',
    files: programFiles(),
    clock: () => new Date(),
    known: new Map(),
    pages: new RenderedPages(),
  };
});
afterAll(() => rm(folder, { recursive: true }));

async function texts(): Promise<string[]> {
  const names = await readdir(publisher.contentDir, { recursive: true });
  const inUse = /^(thu-tuc|tinh-huong|trang|huong-dan|bieu-mau)\/[^/]+$|^(so|cong|linh-vuc)\.yaml$/;
  return names.filter((name) => inUse.test(name)).sort();
}

/** Changes a random fact of a random file; null: it has none that may say anything. */
async function editSomething(random: () => number, number: number): Promise<string | null> {
  const files = await texts();
  const path = files[Math.floor(random() * files.length)] ?? '';
  const text = await readFile(join(publisher.contentDir, path), 'utf8');
  const facts = [...text.matchAll(FREE_FACT)];
  const fact = facts[Math.floor(random() * facts.length)];
  if (fact === undefined) return null;
  const end = fact.index + fact[0].length;
  await writeFile(join(publisher.contentDir, path), `${text.slice(0, end)} lần ${number}${text.slice(end)}`);
  return path;
}

test('after random edits every page is what it would be if all were made anew', async () => {
  await publish(publisher);
  const random = randomFrom(SEED);
  let published = 0;
  for (let number = 1; published < EDITS && number < EDITS * 20; number += 1) {
    const before = await publisher.store.currentId();
    const path = await editSomething(random, number);
    const result = path === null ? null : await publish(publisher);
    if (path !== null && result?.status === 'refused')
      await cp(join(CONTENT, path), join(publisher.contentDir, path));
    if (result?.status !== 'published') continue;
    published += 1;
    expect(result.manifest.id).not.toBe(before);
    expect(await stalePages(result.manifest, publisher), `${path}, seed ${SEED}`).toEqual([]);
  }
  expect(published).toBe(EDITS);
});

test('every link of every page leads to a page, a file or an address that is answered on request', async () => {
  const prepared = await publisher.store.current();
  if (prepared === null) throw new Error('nothing is live');
  expect(await renderedErrors({ prepared, live: null }, publisher.store.objects)).toEqual([]);
});

test('what was packed quickly is packed as well as can be once it is live, and says the same', async () => {
  const prepared = await publisher.store.current();
  if (prepared === null) throw new Error('nothing is live');
  const quick = publisher.store.quickObjects(prepared);
  expect(quick.length).toBeGreaterThan(0);
  const before = await Promise.all(quick.map(async (name) => (await publisher.store.objects.read(name)).br));
  const packed = vi.fn();
  const packing = new PackBetter({ store: publisher.store, onPacked: packed, onFault: packed });
  packing.want(prepared);
  await packing.idle();
  expect(packed.mock.calls).toEqual([[[]]]);
  expect(publisher.store.quickObjects(prepared)).toEqual([]);
  for (const [index, name] of quick.entries()) {
    const { br, gzip } = await publisher.store.objects.read(name);
    expect(br.length).toBeLessThan(before[index]?.length ?? 0);
    expect(objectName(gunzipSync(gzip))).toBe(name);
    expect(objectName(brotliDecompressSync(br))).toBe(name);
  }
});

/** A page of the live release, as text. */
async function livePage(path: string): Promise<string> {
  const entry = (await publisher.store.current())?.entries[path];
  if (entry === undefined) throw new Error(`${path} is not live`);
  const html = gunzipSync((await publisher.store.objects.read(entry.object)).gzip).toString();
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

test('what was done after what people said is read once it is published, the newest first, with its tag', async () => {
  const path = '/ban-noi-chung-toi-lam';
  const empty = 'Chưa có việc nào.';
  expect(await livePage(path)).toContain(empty);
  const said = async (day: string, words: string): Promise<void> => {
    const file = join(publisher.contentDir, 'ban-noi', `${day}-viec.yaml`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      `ngay: ${day}\nnhan: thoi-gian-cho\nban_noi: ${words}.\nchung_toi_lam: Mở thêm một quầy.\nlien_ket: Không\n`,
    );
  };
  await said('2026-10-05', 'Chờ lấy số quá lâu');
  await said('2026-11-05', 'Chỗ ngồi chờ ít');
  expect((await publish(publisher)).status).toBe('published');
  const text = await livePage(path);
  expect(text).toMatch(
    /05\/11\/2026 · Thời gian chờ .*Chỗ ngồi chờ ít\..*05\/10\/2026 .*Chờ lấy số quá lâu\./,
  );
  expect(text).toContain('Mở thêm một quầy.');
  expect(text).not.toContain(empty);
});

test('a page that was taken over wrongly is told loudly, and all is made again', async () => {
  const manifest = await publisher.store.current();
  const told: string[] = [];
  const tell = (message: { type: string; text?: string }) => void told.push(message.text ?? message.type);
  expect(await lookForStalePages(publisher, tell)).toBe(false);
  const [sheet = ''] = Object.keys(manifest?.entries ?? {}).filter((path) => path.startsWith('/thu-tuc/'));
  const wrong = manifest?.entries['/lien-he'];
  if (manifest == null || wrong === undefined) throw new Error('nothing is live');
  await publisher.store.switchTo({ ...manifest, entries: { ...manifest.entries, [sheet]: wrong } });
  const pagesCheckFile = join(folder, 'pages-check.json');
  expect(await lookForStalePages(publisher, tell, pagesCheckFile)).toBe(true);
  expect(pagesFinding({ pagesCheckFile })).toMatchObject({
    state: 'fault',
    sentence: expect.stringContaining(sheet),
  });
  expect(told).toEqual([expect.stringContaining(sheet)]);
  const result = await publish(publisher);
  expect(result.status).toBe('published');
  expect(await lookForStalePages(publisher, tell, pagesCheckFile)).toBe(false);
  expect(pagesFinding({ pagesCheckFile }).state).toBe('fine');
});
