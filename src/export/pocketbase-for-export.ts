import { setTimeout as wait } from 'node:timers/promises';
import { superuserClient } from '../pocketbase/records.ts';
import type { SuperuserClient } from '../pocketbase/records.ts';
import { isHealthy, pocketbaseUrl } from '../pocketbase/server.ts';
import { countWaiting } from '../queue/count-waiting.ts';
import { dataPaths } from '../settings/data-paths.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import { openSecrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import { DataFolderInUseError, lockDataFolder } from '../supervisor/lock.ts';
import type { Lock } from '../supervisor/lock.ts';
import { createLogger } from '../supervisor/logger.ts';
import { ProcessRecords } from '../supervisor/orphans.ts';
import { pocketbaseBin } from '../supervisor/pocketbase-bin.ts';
import { checkPorts } from '../supervisor/ports.ts';
import { pocketbasePortOf } from '../supervisor/running-site.mjs';
import { StartError } from '../supervisor/start-error.ts';
import { openStoreOfAnswers } from '../supervisor/store-of-answers.ts';
import { checkDataFolder } from './check-data-folder.ts';

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

/** null: a site runs on the folder. */
function tryLock(paths: DataPaths, { dataDir, pocketbasePort }: Settings): Lock | null {
  try {
    return lockDataFolder(paths.run, dataDir, { pocketbasePort });
  } catch (error) {
    if (error instanceof DataFolderInUseError) return null;
    throw error;
  }
}

/** Where the running site's PocketBase listens: as the site has noted it, else as the settings say. */
async function portOfRunningSite(settings: Settings, paths: DataPaths): Promise<number> {
  const noted = pocketbasePortOf(paths.run);
  if (noted !== null) return noted;
  const { dataDir, pocketbasePort } = settings;
  if (await isHealthy(pocketbasePort)) return pocketbasePort;
  throw new StartError(
    `POCKETBASE_PORT: a site is running on "${dataDir}", but its PocketBase does not answer on port ${pocketbasePort}. Set POCKETBASE_PORT to the site's; if it is, try again in a minute.`,
  );
}

async function fromRunningSite(settings: Settings, paths: DataPaths): Promise<ExportSource> {
  const port = await portOfRunningSite(settings, paths);
  const deadline = Date.now() + WAIT_FOR_QUEUE_IN_MS;
  while (countWaiting(paths.queueFile) > 0 && Date.now() < deadline) await wait(POLL_IN_MS);
  const { superuserPassword } = openSecrets(paths.secrets);
  const client = await superuserClient(pocketbaseUrl(port), superuserPassword);
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
 * @throws StartError when no site has run on the data folder, or PocketBase cannot be started or found.
 */
export async function openForExport(settings: Settings): Promise<ExportSource> {
  const paths = dataPaths(settings);
  checkDataFolder(paths);
  const lock = tryLock(paths, settings);
  return lock === null ? fromRunningSite(settings, paths) : fromStoppedSite(settings, paths, lock);
}
