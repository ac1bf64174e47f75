import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureContentFolder } from '#src/publisher/content-folder.ts';
import { publish } from '#src/publisher/publish.ts';
import type { Publisher } from '#src/publisher/publish.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { DAMAGES } from '../release/damage.ts';
import { programSaying } from '../release/small-release.ts';

const SHIPPED = join(import.meta.dirname, '..', '..', '..', 'content');

let folder: string;
let publisher: Publisher;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publisher-'));
  const contentDir = join(folder, 'content');
  await ensureContentFolder(contentDir, SHIPPED);
  let second = 0;
  publisher = {
    contentDir,
    publicUrl: 'http://localhost:4321',
    store: new ReleaseStore(join(folder, 'releases')),
    program: programSaying('một'),
    programVersion: 'program',
    files: new Map(),
    clock: () => new Date(Date.UTC(2026, 10, 24, 8, 0, second++)),
  };
});
afterEach(() => rm(folder, { recursive: true }));

test('a whole release of the same content is left as it is', async () => {
  const made = await publish(publisher);
  expect(await publish(publisher)).toMatchObject({
    status: 'unchanged',
    manifest: 'manifest' in made && made.manifest,
  });
});

test.each(Object.entries(DAMAGES))(
  'a release in which an object %s is made again though nothing has changed',
  async (_, damage) => {
    const first = await publish(publisher);
    if (first.status !== 'published') throw new Error('The shipped content has faults');
    damage(publisher.store, first.manifest.entries['/']?.object ?? '');
    const second = await publish(publisher);
    expect(second.status).toBe('published');
    expect('manifest' in second && (await publisher.store.isWhole(second.manifest))).toBe(true);
    expect((await publish(publisher)).status).toBe('unchanged');
  },
);
