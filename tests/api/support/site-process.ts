import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dataPaths } from '#src/settings/data-paths.ts';
import type { DataPaths } from '#src/settings/data-paths.ts';
import { SUPERVISOR_OPTIONS } from '#src/supervisor/node-options.mjs';
import { processStart } from '#src/supervisor/process-identity.mjs';
import { freePort } from '../../support/free-port.ts';
import { siteNodeOptions } from '../../support/site-options.ts';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'src', 'supervisor', 'main.ts');
const START_TIMEOUT_IN_MS = 90_000;
const POLL_IN_MS = 20;

/** One process of the site, as it noted it itself. */
export interface PartProcess {
  /** `web`, `publisher` or `pocketbase`. */
  name: string;
  pid: number;
  start: string;
}

export interface Health {
  site: string;
  pocketbase: string;
  queue: number;
  release: string;
}

/** How a program ended. */
export interface End {
  code: number | null;
  signal: string | null;
}

export function isAlive({ pid, start }: PartProcess): boolean {
  return processStart(pid) === start;
}

/** The whole site, as `npm start` runs it, on a folder and ports of its own. */
export class SiteProcess {
  readonly url: string;
  readonly port: number;
  readonly pocketbasePort: number;
  readonly paths: DataPaths;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;
  /** All it printed, over all its starts. */
  output = '';

  private constructor(dataDir: string, port: number, pocketbasePort: number, env: NodeJS.ProcessEnv) {
    this.url = `http://localhost:${port}`;
    this.port = port;
    this.pocketbasePort = pocketbasePort;
    this.paths = dataPaths({ dataDir });
    this.#env = {
      ...process.env,
      NODE_OPTIONS: siteNodeOptions(),
      DATA_DIR: dataDir,
      PORT: String(port),
      POCKETBASE_PORT: String(pocketbasePort),
      ...env,
    };
  }

  /** @param env settings on top of this process's environment */
  static async on(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<SiteProcess> {
    return new SiteProcess(dataDir, await freePort(), await freePort(), env);
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  #spawn(): ChildProcess {
    const child = spawn(process.execPath, [...SUPERVISOR_OPTIONS, MAIN], {
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes: Buffer) => (this.output += bytes.toString('utf8')));
    }
    this.#child = child;
    return child;
  }

  /** Starts it and waits until it serves. Throws with all it printed when it ends before. */
  async start(): Promise<void> {
    const begin = this.output.length;
    this.#spawn();
    const deadline = Date.now() + START_TIMEOUT_IN_MS;
    while (!this.output.slice(begin).includes('The site is running at')) {
      if (!this.isRunning || Date.now() > deadline) {
        throw new Error(`The site did not start: ${this.output.slice(begin)}`);
      }
      await wait(POLL_IN_MS);
    }
  }

  /** Starts it where it must refuse to run; waits for its end. */
  async startInVain(): Promise<End & { lines: string[] }> {
    const begin = this.output.length;
    const child = this.#spawn();
    await once(child, 'close');
    const lines = this.output.slice(begin).split('\n').filter(Boolean);
    return { code: child.exitCode, signal: child.signalCode, lines };
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<End> {
    const child = this.#child;
    if (child === null) return { code: null, signal: null };
    if (this.isRunning) {
      child.kill(signal);
      await once(child, 'exit');
    }
    return { code: child.exitCode, signal: child.signalCode };
  }

  /** What the supervisor has noted of its children. */
  parts(): PartProcess[] {
    const folder = join(this.paths.run, 'processes');
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    return files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as PartProcess);
  }

  part(name: string): PartProcess {
    const part = this.parts().find((each) => each.name === name);
    if (part === undefined) throw new Error(`The site has no process "${name}"`);
    return part;
  }

  /** SIGKILL for the supervisor and all its children in the same moment. */
  async killAll(): Promise<void> {
    const parts = this.parts().filter(isAlive);
    const ended = this.end('SIGKILL');
    for (const { pid } of parts) process.kill(pid, 'SIGKILL');
    await ended;
  }

  async health(): Promise<Health> {
    const response = await fetch(`${this.url}/api/suc-khoe`);
    return (await response.json()) as Health;
  }

  /** The entries of its log so far. */
  log(): { msg: string; [key: string]: unknown }[] {
    const lines = readFileSync(this.paths.logFile, 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as { msg: string });
  }
}
