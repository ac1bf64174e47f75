import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { BackupError } from './backup-error.ts';

const MB = 1_000_000;
/** A copy of the databases, and their compressed form, which may be as large. */
const TIMES_THE_DATABASES = 2;
/** What the running site may need meanwhile. */
const LEFT_FREE_BYTES = 100 * MB;

/** Bytes that the site's account may still write where the folder lies. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Throws BackupError where a backup would fill the disk, which would stop the site from accepting answers. */
export async function demandSpace(folder: string, databases: readonly string[]): Promise<void> {
  const bytes = databases
    .filter((file) => existsSync(file))
    .reduce((sum, file) => sum + statSync(file).size, 0);
  const needed = bytes * TIMES_THE_DATABASES + LEFT_FREE_BYTES;
  const free = await freeBytes(folder);
  if (free >= needed) return;
  throw new BackupError(
    `There is no room for a backup in "${folder}": it needs ${Math.ceil(needed / MB)} MB, ${Math.floor(free / MB)} MB are free. Free some, or move DATA_DIR to a larger disk.`,
  );
}
