import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeRelease } from '#src/release/make-release.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { dataPaths } from '#src/settings/data-paths.ts';
import { ProcessRecords } from '#src/supervisor/orphans.ts';
import { WebWorkers } from '#src/supervisor/web-workers.ts';
import { freePort } from '../support/free-port.ts';
import { DAMAGES } from '../unit/release/damage.ts';
import { inputs } from '../unit/release/small-release.ts';

let folder: string;
let store: ReleaseStore;
let port: number;
let workers: WebWorkers;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workers-'));
  store = new ReleaseStore(dataPaths({ dataDir: folder }).releases);
  port = await freePort();
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('PORT', String(port));
});
afterEach(async () => {
  await workers.stop();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function webWorkers(onUnloadable: () => void): WebWorkers {
  const log = pino({ level: 'silent' });
  const records = new ProcessRecords(dataPaths({ dataDir: folder }).run, log);
  return new WebWorkers({
    count: 1,
    records,
    log,
    onUnloadable,
    answer: () => Promise.reject(new Error('Nobody asks')),
  });
}

test('a release that becomes current while a web worker is starting is served', async () => {
  await makeRelease(inputs('one'), store);
  const { entries } = await makeRelease(inputs('two'), store);
  DAMAGES['was cut off']?.(store, entries['/']?.object ?? '');
  const ordered = vi.fn();
  // The worker says this when it has chosen a release, long before it can serve.
  workers = webWorkers(() => {
    void makeRelease(inputs('three'), store)
      .then(() => workers.release())
      .then(ordered);
  });
  await workers.start();
  expect(ordered).toHaveBeenCalledOnce();
  const home = () => fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
  await vi.waitFor(async () => expect(await home()).toBe('<p>/ three</p>'), { timeout: 10_000 });
});
