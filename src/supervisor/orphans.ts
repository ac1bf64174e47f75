import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { processStart } from './process-identity.ts';

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

  constructor(runFolder: string) {
    this.#folder = join(runFolder, 'processes');
    mkdirSync(this.#folder, { recursive: true });
  }

  #file(pid: number): string {
    return join(this.#folder, `${pid}.json`);
  }

  /** To be called right after the start: a kill in between would leave an orphan nobody knows. */
  add(name: string, pid: number | undefined): void {
    const start = pid === undefined ? null : processStart(pid);
    if (pid === undefined || start === null) return;
    const file = this.#file(pid);
    writeFileSync(`${file}.tmp`, JSON.stringify({ name, pid, start } satisfies ProcessRecord));
    renameSync(`${file}.tmp`, file);
  }

  remove(pid: number | undefined): void {
    if (pid !== undefined) rmSync(this.#file(pid), { force: true });
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
