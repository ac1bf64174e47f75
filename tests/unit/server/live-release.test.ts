import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Manifest } from '#src/release/manifest.ts';
import { makeRelease } from '#src/release/make-release.ts';
import { objectName } from '#src/release/object-store.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { LiveRelease } from '#src/server/live-release.ts';
import { DAMAGES } from '../release/damage.ts';
import { inputs } from '../release/small-release.ts';

let folder: string;
let store: ReleaseStore;
/** Ids of the releases that were said to be faulty. */
let faulty: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'releases-'));
  store = new ReleaseStore(folder);
  faulty = [];
});
afterEach(() => rm(folder, { recursive: true }));

const make = (text: string) => makeRelease(inputs(text), store);
const open = () => LiveRelease.open(store, (id) => faulty.push(id));
const home = (live: LiveRelease) => live.served.assets.get('/')?.bytes('identity').toString();

function damage({ entries }: Manifest): void {
  DAMAGES['was cut off']?.(store, entries['/']?.object ?? '');
}

/** Puts the damaged page back, as it stands in a release of that text. */
function repair(text: string): Promise<void> {
  const bytes = Buffer.from(`<p>/ ${text}</p>`);
  return new ReleaseStore(folder).objects.putAll(new Map([[objectName(bytes), bytes]]));
}

test('the current release is served', async () => {
  await make('một');
  await make('hai');
  expect(home(await open())).toBe('<p>/ hai</p>');
  expect(faulty).toEqual([]);
});

test('while the current release is damaged, the newest whole one is served', async () => {
  await make('một');
  const made = [await make('hai'), await make('ba')];
  made.forEach(damage);
  const live = await open();
  expect(home(live)).toBe('<p>/ một</p>');
  expect(faulty).toEqual(made.map(({ id }) => id).reverse());
});

test('the current release is served once it has been repaired', async () => {
  await make('một');
  damage(await make('hai'));
  const live = await open();
  const followed = live.follow();
  await repair('hai');
  await followed;
  expect(home(live)).toBe('<p>/ hai</p>');
});

test('without any release that can be loaded there is nothing to serve', async () => {
  damage(await make('một'));
  await expect(open()).rejects.toThrow('No release can be loaded');
});

test('a release that cannot be loaded is tried again until it can, and said once', async () => {
  await make('một');
  const live = await open();
  const next = await make('hai');
  damage(next);
  const first = live.follow();
  await vi.waitFor(() => expect(faulty).toEqual([next.id]));
  // The supervisor may say again that it is current.
  const second = live.follow();
  expect(home(live)).toBe('<p>/ một</p>');
  await repair('hai');
  await Promise.all([first, second]);
  expect(live.served.id).toBe(next.id);
  expect(home(live)).toBe('<p>/ hai</p>');
  expect(faulty).toEqual([next.id]);
});

test('the release after one that cannot be loaded is served without an order, even if the first is gone', async () => {
  await make('một');
  const live = await open();
  const failing = await make('hai');
  damage(failing);
  const followed = live.follow();
  await vi.waitFor(() => expect(faulty).toEqual([failing.id]));
  await make('ba');
  await store.forget(failing.id);
  await followed;
  expect(home(live)).toBe('<p>/ ba</p>');
});

test('a release that becomes current while another one is being loaded is the one that stays', async () => {
  await make('một');
  const live = await open();
  await make('hai');
  const first = live.follow();
  await make('ba');
  await Promise.all([first, live.follow()]);
  expect(home(live)).toBe('<p>/ ba</p>');
});
