import { DatabaseSync } from 'node:sqlite';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { superuserClient } from '../pocketbase/records.ts';
import type { SuperuserClient } from '../pocketbase/records.ts';
import { pocketbaseUrl } from '../pocketbase/server.ts';
import { dataPaths } from '../settings/data-paths.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import { openSecrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import { lockDataFolder } from '../supervisor/lock.ts';
import type { Lock } from '../supervisor/lock.ts';
import { createLogger } from '../supervisor/logger.ts';
import { ProcessRecords } from '../supervisor/orphans.ts';
import { pocketbaseBin } from '../supervisor/pocketbase-bin.ts';
import { checkPorts } from '../supervisor/ports.ts';
import { StartError } from '../supervisor/start-error.ts';
import { openStoreOfAnswers } from '../supervisor/store-of-answers.ts';

/** What waits in the queue of a running site gets this long to arrive. */
const WAIT_FOR_QUEUE_IN_MS = 5_000;
/** A stopped site's queue may hold a long outage's answers. */
const DELIVER_IN_MS = 120_000;
const POLL_IN_MS = 100;

export interface ExportSource {
  client: SuperuserClient;
  /** Accepted answers that are not in PocketBase yet. */
  waiting: number;
  close(): Promise<void>;
}

function tryLock(paths: DataPaths, dataDir: string): Lock | null {
  try {
    return lockDataFolder(paths.run, dataDir);
  } catch (error) {
    if (error instanceof StartError) return null;
    throw error;
  }
}

/** Looks into the queue of a running site without touching it. */
function countWaiting(file: string): number {
  if (!existsSync(file)) return 0;
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return Number(
      db.prepare('SELECT count(*) AS n FROM submissions WHERE delivered_day IS NULL').get()?.['n'],
    );
  } finally {
    db.close();
  }
}

async function fromRunningSite(settings: Settings, paths: DataPaths): Promise<ExportSource> {
  const deadline = Date.now() + WAIT_FOR_QUEUE_IN_MS;
  while (countWaiting(paths.queueFile) > 0 && Date.now() < deadline) await wait(POLL_IN_MS);
  const { superuserPassword } = openSecrets(paths.secrets);
  const client = await superuserClient(pocketbaseUrl(settings.pocketbasePort), superuserPassword);
  return { client, waiting: countWaiting(paths.queueFile), close: () => Promise.resolve() };
}

/** Starts PocketBase for a moment, delivers what the queue holds, and keeps the site from starting meanwhile. */
async function fromStoppedSite(settings: Settings, paths: DataPaths, lock: Lock): Promise<ExportSource> {
  const log = createLogger(paths.logFile, settings.logLevel);
  const records = new ProcessRecords(paths.run, log);
  await records.endOrphans();
  await checkPorts('127.0.0.1', 0, settings.pocketbasePort);
  const { answers, pocketbase, superuserPassword } = openStoreOfAnswers({
    paths,
    bin: await pocketbaseBin(settings),
    port: settings.pocketbasePort,
    records,
    log,
    now: () => new Date(),
  });
  const close = async (): Promise<void> => {
    await pocketbase.stop();
    answers.close();
    lock.release();
  };
  const fault = await pocketbase.start();
  if (fault !== null) {
    await close();
    throw new StartError(`PocketBase does not start: ${fault}`);
  }
  await answers.delivery.stop(DELIVER_IN_MS);
  const client = await superuserClient(pocketbaseUrl(settings.pocketbasePort), superuserPassword);
  return { client, waiting: answers.count() ?? 0, close };
}

/**
 * PocketBase as the superuser, whether the site runs or not; to be closed after reading.
 *
 * @throws StartError when the site does not run and PocketBase cannot be started.
 */
export async function openForExport(settings: Settings): Promise<ExportSource> {
  const paths = dataPaths(settings);
  const lock = tryLock(paths, settings.dataDir);
  return lock === null ? fromRunningSite(settings, paths) : fromStoppedSite(settings, paths, lock);
}
