import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from './logger.ts';
import { processStart } from './process-identity.mjs';

const GRACE_IN_MS = 5_000;
const POLL_IN_MS = 20;

interface ProcessRecord {
  name: string;
  pid: number;
  /** See `processStart`. */
  start: string;
}

/** Processes this site has started, on disk, so that the next start finds those that outlived it. */
export class ProcessRecords {
  readonly #folder: string;
  readonly #log: Pick<Logger, 'error'>;

  constructor(runFolder: string, log: Pick<Logger, 'error'>) {
    this.#folder = join(runFolder, 'processes');
    this.#log = log;
    mkdirSync(this.#folder, { recursive: true });
  }

  #file(pid: number): string {
    return join(this.#folder, `${pid}.json`);
  }

  /**
   * To be called right after the start: a kill in between would leave an orphan nobody knows. A full disk
   * costs the note, never the site.
   */
  add(name: string, pid: number | undefined): void {
    const start = pid === undefined ? null : processStart(pid);
    if (pid === undefined || start === null) return;
    const file = this.#file(pid);
    this.#orLog(name, () => {
      writeFileSync(`${file}.tmp`, JSON.stringify({ name, pid, start } satisfies ProcessRecord));
      renameSync(`${file}.tmp`, file);
    });
  }

  /** A note that cannot be removed does no harm: the process it names is known by its start, too. */
  remove(pid: number | undefined): void {
    if (pid !== undefined) this.#orLog(`${pid}`, () => rmSync(this.#file(pid), { force: true }));
  }

  #orLog(name: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      this.#log.error({ name, reason: (error as Error).message }, 'a process cannot be noted');
    }
  }

  #all(): ProcessRecord[] {
    const files = readdirSync(this.#folder).filter((file) => file.endsWith('.json'));
    return files.map((file) => readRecord(join(this.#folder, file))).filter((record) => record !== null);
  }

  /** Ends what an earlier run left behind; returns the names of what was still there. */
  async endOrphans(): Promise<string[]> {
    const ended: string[] = [];
    for (const record of this.#all()) {
      if (processStart(record.pid) === record.start) {
        await end(record);
        ended.push(record.name);
      }
      this.remove(record.pid);
    }
    return ended;
  }
}

/** null: a power cut left the file empty; no process has survived that. */
function readRecord(file: string): ProcessRecord | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessRecord;
  } catch {
    rmSync(file, { force: true });
    return null;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself this very moment.
  }
}

/** Asks a process to end, and insists after five seconds. */
async function end({ pid, start }: ProcessRecord): Promise<void> {
  const isAlive = (): boolean => processStart(pid) === start;
  const deadline = Date.now() + GRACE_IN_MS;
  signal(pid, 'SIGTERM');
  while (isAlive() && Date.now() < deadline) await wait(POLL_IN_MS);
  if (isAlive()) signal(pid, 'SIGKILL');
  while (isAlive()) await wait(POLL_IN_MS);
}
