import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SUPERVISOR_OPTIONS } from '#src/supervisor/node-options.mjs';
import { freePort } from './free-port.ts';
import { siteNodeOptions } from './site-options.ts';

const SUPERVISOR = join(import.meta.dirname, '..', '..', 'src', 'supervisor', 'main.ts');

/** The first start of a site on a busy machine stays below this. */
const START_TIMEOUT_IN_MS = 120_000;
const POLL_IN_MS = 50;

export interface RunningSite {
  /** No slash at the end. */
  url: string;
  dataDir: string;
  pocketbasePort: number;
  supervisor: ChildProcess;
  /** All it has printed so far. */
  output(): string;
  /** Stops it in good order; the data folder is removed unless it was given. */
  stop(): Promise<void>;
}

export interface SiteOptions {
  /** A data folder to start on; without it an empty one. */
  dataDir?: string;
  /** Settings and other variables on top of those of this process. */
  env?: Record<string, string>;
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/suc-khoe`, { signal: AbortSignal.timeout(2_000) });
    const health = (await response.json()) as { pocketbase: string };
    return response.ok && health.pocketbase === 'ok';
  } catch {
    return false;
  }
}

async function waitUntilReady(site: RunningSite): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_IN_MS;
  while (!(await isReady(site.url))) {
    if (site.supervisor.exitCode !== null || Date.now() > deadline) {
      throw new Error(`The site did not start:\n${site.output()}`);
    }
    await wait(POLL_IN_MS);
  }
}

async function end(supervisor: ChildProcess): Promise<void> {
  if (supervisor.exitCode !== null || supervisor.signalCode !== null) return;
  supervisor.kill('SIGTERM');
  await once(supervisor, 'exit');
}

/**
 * Starts the production program, built before, on free ports, and waits until pages and answers work.
 *
 * @throws Error with all it printed when it does not start
 */
export async function startSite({ dataDir, env = {} }: SiteOptions = {}): Promise<RunningSite> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'site-')));
  const [port, pocketbasePort] = [await freePort(), await freePort()];
  const settings = { PORT: String(port), POCKETBASE_PORT: String(pocketbasePort), DATA_DIR: folder };
  const supervisor = spawn(process.execPath, [...SUPERVISOR_OPTIONS, SUPERVISOR], {
    env: { ...process.env, NODE_OPTIONS: siteNodeOptions(), ...settings, ...env },
    // Its channel to us closes when we are killed, and it then stops by itself.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [supervisor.stdout, supervisor.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  const site: RunningSite = {
    url: `http://127.0.0.1:${port}`,
    dataDir: folder,
    pocketbasePort,
    supervisor,
    output: () => printed,
    async stop() {
      await end(supervisor);
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await waitUntilReady(site);
  } catch (error) {
    await site.stop();
    throw error;
  }
  return site;
}
