import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureAccounts } from '#src/pocketbase/accounts.ts';
import { migrate } from '#src/pocketbase/migrate.ts';
import type { PocketbaseProgram } from '#src/pocketbase/program.ts';
import { superuserClient } from '#src/pocketbase/records.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';
import { pocketbaseUrl, startServer, waitUntilHealthy } from '#src/pocketbase/server.ts';
import { readSettings } from '#src/settings/settings.ts';
import { pocketbaseBin } from '#src/supervisor/pocketbase-bin.ts';
import { freePort } from '../../support/free-port.ts';

export const SUPERUSER_PASSWORD = 'a password for tests only';

/** The PocketBase program of the machine. */
export function testBin(): Promise<string> {
  return pocketbaseBin(readSettings());
}

export interface TestPocketbase {
  program: PocketbaseProgram;
  url: string;
  port: number;
  /** Token of the service account that delivers answers. */
  token: string;
  /** Token of the service account that lets the Office in. */
  officeToken: string;
  /** All it has printed. */
  output: string[];
  superuser(): Promise<SuperuserClient>;
  /** Ends it and starts it again on the same data. */
  restart(signal: NodeJS.Signals): Promise<void>;
  /** Ends it and leaves its folder. */
  end(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

/** Names of its files in which a text stands, read as whoever has the disk reads them. */
export function filesWith({ program: { dataDir } }: TestPocketbase, text: string): string[] {
  return readdirSync(dataDir).filter(
    (name) => name.startsWith('data.db') && readFileSync(join(dataDir, name)).includes(text),
  );
}

/** A real PocketBase on a new folder, with our migrations, hooks and accounts. */
export async function startPocketbase(): Promise<TestPocketbase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pocketbase-'));
  const program = { bin: await testBin(), dataDir };
  const port = await freePort();
  const output: string[] = [];
  await migrate(program);
  const tokens = await ensureAccounts(program, SUPERUSER_PASSWORD);

  async function start() {
    const child = startServer(program, port, (line) => output.push(line));
    if (!(await waitUntilHealthy(child, port)))
      throw new Error(`PocketBase did not start: ${output.join('\n')}`);
    return child;
  }
  let child = await start();

  async function end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  return {
    program,
    url: pocketbaseUrl(port),
    port,
    token: tokens.ingest,
    officeToken: tokens.office,
    output,
    superuser: () => superuserClient(pocketbaseUrl(port), SUPERUSER_PASSWORD),
    async restart(signal) {
      await end(signal);
      child = await start();
    },
    end: () => end(),
    async remove() {
      await end();
      rmSync(dataDir, { recursive: true });
    },
  };
}
