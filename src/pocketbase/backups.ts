import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type PocketBase from 'pocketbase';

const DAY_IN_MS = 24 * 60 * 60 * 1000;
/** As long as PocketBase keeps its own nightly ones. */
const KEPT_FOR_DAYS = 7;
/** PocketBase prunes its own backups only, which it knows by their names. */
const OURS = 'missed-night-';

/**
 * Times of all backups PocketBase keeps, oldest first. Read from its folder, so that it can be asked
 * while PocketBase is down.
 *
 * @throws what the file system says, except that a missing folder means: no backup.
 */
export function backupTimes(dataDir: string): Date[] {
  const folder = join(dataDir, 'backups');
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith('.zip'));
    return files.map((file) => statSync(join(folder, file)).mtime).sort((a, b) => a.getTime() - b.getTime());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function removeOutdated({ backups }: PocketBase, now: Date): Promise<void> {
  const oldest = now.getTime() - KEPT_FOR_DAYS * DAY_IN_MS;
  for (const { key, modified } of await backups.getFullList())
    if (key.startsWith(OURS) && new Date(modified).getTime() < oldest) await backups.delete(key);
}

/**
 * Makes a backup when the last one is older than a day, because the machine was off at night or the
 * backup failed. Backups made so are kept for a week, too.
 *
 * @param client a superuser's
 * @returns whether one was made
 * @throws Error when PocketBase is down or cannot make it
 */
export async function makeUpForMissedBackup(
  client: PocketBase,
  dataDir: string,
  now: Date,
): Promise<boolean> {
  const newest = backupTimes(dataDir).at(-1)?.getTime() ?? -Infinity;
  const isMissing = now.getTime() - newest > DAY_IN_MS;
  if (isMissing) await client.backups.create(`${OURS}${now.toISOString().slice(0, 10)}.zip`);
  await removeOutdated(client, now);
  return isMissing;
}
