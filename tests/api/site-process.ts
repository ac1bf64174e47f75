import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { dataPaths } from '#src/settings/data-paths.ts';
import type { DataPaths } from '#src/settings/data-paths.ts';
import { freePort } from './pocketbase-process.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'supervisor', 'main.ts');
const START_TIMEOUT_IN_MS = 90_000;

/** The whole site, as `npm start` runs it, on a folder and ports of its own. */
export class SiteProcess {
  readonly url: string;
  readonly port: number;
  readonly pocketbasePort: number;
  readonly paths: DataPaths;
  readonly #env: Record<string, string | undefined>;
  #child: ChildProcess | null = null;
  /** All it printed. */
  output = '';

  private constructor(dataDir: string, port: number, pocketbasePort: number, env: Record<string, string>) {
    this.url = `http://localhost:${port}`;
    this.port = port;
    this.pocketbasePort = pocketbasePort;
    this.paths = dataPaths({ dataDir });
    this.#env = {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      POCKETBASE_PORT: String(pocketbasePort),
      ...env,
    };
  }

  static async on(dataDir: string, env: Record<string, string> = {}): Promise<SiteProcess> {
    return new SiteProcess(dataDir, await freePort(), await freePort(), env);
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Starts it and waits until it serves. Throws with all it printed when it ends before. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const begin = this.output.length;
    await new Promise<void>((resolve, reject) => {
      const fail = (): void => reject(new Error(`The site did not start: ${this.output.slice(begin)}`));
      const timer = setTimeout(fail, START_TIMEOUT_IN_MS);
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (bytes) => {
          this.output += String(bytes);
          if (this.output.slice(begin).includes('The site is running at')) resolve();
        });
      }
      child.once('exit', fail);
      void Promise.resolve().then(() => child.once('exit', () => clearTimeout(timer)));
    });
  }

  /** Sends a signal and waits for the end; returns exit code and signal. */
  async end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: string | null }> {
    const child = this.#child;
    if (child === null) return { code: null, signal: null };
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, 'exit');
    }
    return { code: child.exitCode, signal: child.signalCode };
  }
}
