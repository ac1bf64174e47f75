import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card } from '#src/pictures/card.ts';
import { LiveCommits } from '#src/publisher/live-commits.ts';
import type { Pictures } from '#src/publisher/pictures.ts';
import { publishAndTell } from '#src/publisher/publish-and-tell.ts';
import type { Publisher } from '#src/publisher/publish.ts';
import type { Manifest } from '#src/release/manifest.ts';
import type { ReleaseData } from '#src/release/release-data.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { NOW, Office } from './support/office.ts';

let office: Office;
let publisher: Publisher;
let told: string[];
/** What was to be drawn, by publish; and what cannot be. */
let wanted: string[][];
let cannotDraw: Set<string>;

beforeEach(async () => {
  office = await Office.started();
  [told, wanted, cannotDraw] = [[], [], new Set()];
  publisher = {
    contentDir: office.contentDir,
    publicUrl: 'http://localhost:4321',
    store: new ReleaseStore(office.paths.releases),
    program: { render },
    programVersion: 'program',
    files: new Map(),
    clock: () => NOW,
    pictures: { want, undrawable: () => cannotDraw } as unknown as Pictures,
  };
});
afterEach(() => office.remove());

async function render(request: Request): Promise<Response> {
  const status = { '/404': 404, '/500': 500 }[new URL(request.url).pathname] ?? 200;
  return new Response('<p>trang</p>', { status, headers: { 'content-type': 'text/html' } });
}

function want(cards: ReadonlyMap<string, Card>): void {
  told.push('drawing');
  wanted.push([...cards.keys()]);
}

async function publish(): Promise<{ manifest: Manifest; data: ReleaseData }> {
  told = [];
  const tell = ({ type }: { type: string }) => void told.push(type);
  const commits = new LiveCommits({ contentDir: office.contentDir, tell, again: () => undefined });
  await publishAndTell(publisher, commits, tell);
  const manifest = await publisher.store.current();
  if (manifest === null) throw new Error('nothing is live');
  return { manifest, data: await publisher.store.data(manifest) };
}

test('pictures are drawn when readers have the release, and looked after at each publish', async () => {
  await publish();
  expect(told).toEqual(['published', 'drawing']);
  const { manifest } = await publish();
  expect(told).toEqual(['published', 'drawing']);
  expect(wanted).toEqual([manifest.pictures, manifest.pictures]);
  expect(wanted[0]?.length).toBeGreaterThan(30);
});

test('pictures that cannot be drawn make another release, which says so to its pages', async () => {
  const before = await publish();
  cannotDraw.add(before.manifest.pictures?.[0] ?? '');
  const after = await publish();
  expect(after.manifest.inputKey).not.toBe(before.manifest.inputKey);
  expect([before, after].map(({ data }) => data.undrawable)).toEqual([[], [...cannotDraw]]);
});
