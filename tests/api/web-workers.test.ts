import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

function webWorkers(onUnloadable: () => void, entry?: string): WebWorkers {
  const log = pino({ level: 'silent' });
  const records = new ProcessRecords(dataPaths({ dataDir: folder }).run, log);
  return new WebWorkers({
    count: 1,
    ...(entry !== undefined && { entry }),
    records,
    log,
    onSearch: () => undefined,
    onPage: () => undefined,
    onUnloadable,
    answer: () => Promise.reject(new Error('Nobody asks')),
  });
}

test('a release that becomes current while a web worker is starting is served', async () => {
  await makeRelease(inputs('one'), store);
  // Made before, so that it becomes current in no time.
  const three = await makeRelease(inputs('three'), store);
  const { entries } = await makeRelease(inputs('two'), store);
  await store.forget(three.id);
  DAMAGES['was cut off']?.(store, entries['/']?.object ?? '');
  const ordered = vi.fn();
  // The worker says this when it has chosen a release, long before it can serve.
  workers = webWorkers(() => {
    void store
      .switchTo(three)
      .then(() => workers.release())
      .then(ordered);
  });
  await workers.start();
  expect(ordered).toHaveBeenCalledOnce();
  const home = () => fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
  await vi.waitFor(async () => expect(await home()).toBe('<p>/ three</p>'), { timeout: 10_000 });
});

/** A web worker that needs a moment until it hears anything; notes that it drained. */
function slowWorker(): { entry: string; drained: string } {
  const [entry, drained] = [join(folder, 'worker.mjs'), join(folder, 'drained')];
  const lines = [
    "import { appendFileSync } from 'node:fs';",
    'await new Promise((resolve) => setTimeout(resolve, 500));',
    "process.on('message', ([{ type }]) => {",
    `  appendFileSync(${JSON.stringify(drained)}, type);`,
    '  setTimeout(() => process.exit(0), 100);',
    '});',
    "process.send([{ type: 'ready' }]);",
  ];
  writeFileSync(entry, lines.join('\n'));
  return { entry, drained };
}

test('a web worker that is still starting drains when it can, and is told so once', async () => {
  const { entry, drained } = slowWorker();
  workers = webWorkers(() => undefined, entry);
  const started = workers.start();
  await workers.stop();
  expect(readFileSync(drained, 'utf8')).toBe('drain');
  await started;
});

test('a web worker that the system cannot start does not keep the start waiting', async () => {
  workers = webWorkers(() => undefined, slowWorker().entry);
  const node = process.execPath;
  process.execPath = join(folder, 'no-node');
  await expect(workers.start()).rejects.toThrow('The web server does not start.');
  process.execPath = node;
});
