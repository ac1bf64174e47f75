import { appendFileSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Manifest } from '#src/release/manifest.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { SiteProcess } from './support/site-process.ts';

let folder: string;
let site: SiteProcess;
let store: ReleaseStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'damaged-'));
  site = await SiteProcess.on(folder);
  store = new ReleaseStore(site.paths.releases);
  await site.start();
});
afterEach(async () => {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

const about = () => fetch(`${site.url}/gioi-thieu`).then((response) => response.text());

async function live(): Promise<Manifest> {
  const manifest = await store.current();
  if (manifest === null) throw new Error('The site has no release');
  return manifest;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitFor(async () => expect(await condition()).toBe(true), { timeout: 30_000, interval: 20 });
}

/** Adds a line to a page, by hand as the Office does, and waits until it is public. */
async function edit(line: string): Promise<void> {
  appendFileSync(join(folder, 'content', 'trang', 'gioi-thieu.md'), `\n${line}\n`);
  await until(async () => (await about()).includes(line));
}

/** Cuts a stored object off. */
function damage(object = ''): void {
  truncateSync(store.objects.file(object), 3);
}

function aboutPage({ entries }: Manifest): string {
  return entries['/gioi-thieu']?.object ?? '';
}

test('a start mends the release that it finds damaged, though nothing has changed', async () => {
  await edit('Một câu mới viết.');
  await site.end('SIGTERM');
  const before = await live();
  damage(aboutPage(before));
  // What every kept release needs.
  damage(before.errorPages[404].object);
  rmSync(store.objects.file(before.data));
  await site.start();
  // Until the publisher has mended it an older one is served.
  await until(async () => (await about()).includes('Một câu mới viết.'));
  expect((await fetch(`${site.url}/khong-co`)).status).toBe(404);
  expect((await site.health()).release).not.toBe(before.id);
  expect(await store.isWhole(await live())).toBe(true);
});

test('a start with faulty content serves the newest whole release, and prints the faults', async () => {
  const first = await live();
  await edit('Một câu mới viết.');
  await site.end('SIGTERM');
  damage(aboutPage(await live()));
  appendFileSync(join(folder, 'content', 'tinh-huong', 'moi-dien-gia-nuoc-ngoai.yaml'), 'mau: xanh\n');
  const begin = site.output.length;
  await site.start();
  expect((await site.health()).release).toBe(first.id);
  expect(await about()).not.toContain('Một câu mới viết.');
  const printed = () => site.output.slice(begin);
  await until(() => printed().includes('moi-dien-gia-nuoc-ngoai.yaml'));
  expect(printed().split('The site is running at')[1]).toMatch(
    /The content has faults; the site goes on serving the release before:\n.*moi-dien-gia-nuoc-ngoai\.yaml/,
  );
});

test('a web worker that finds the release damaged has it made again', async () => {
  await edit('Một câu mới viết.');
  damage(aboutPage(await live()));
  process.kill(site.part('web').pid, 'SIGKILL');
  await until(async () => store.isWhole(await live()));
  await until(() =>
    about().then(
      (page) => page.includes('Một câu mới viết.'),
      () => false,
    ),
  );
  await until(async () => (await site.health()).release === (await live()).id);
});
