import { existsSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupName, removeOldBackups } from './backup-files.ts';
import { BackupError } from './backup-error.ts';
import { encryptFile } from './encrypt.ts';
import { sha256Of } from './manifest.ts';

export interface SecondPlace {
  /** `BACKUP_DIR`: another disk, or another machine's. */
  folder: string;
  /** Public key of age; null: copies lie there as they are. */
  publicKey: string | null;
}

interface NewBackup {
  /** The finished file. */
  path: string;
  /** When it was begun. */
  at: Date;
  /** A folder that is gone afterwards. */
  scratch: string;
}

/** Copies a file so that it has its name only when every byte of it can be read there. */
async function copyWhole(from: string, to: string): Promise<void> {
  const part = `${to}.part`;
  try {
    await copyFile(from, part);
    const file = await open(part, 'r+');
    await file.chmod(0o600).catch(() => undefined);
    await file.sync();
    await file.close();
    if ((await sha256Of(part)) !== (await sha256Of(from)))
      throw new Error('what was written there reads otherwise');
    await rename(part, to);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** The file that goes there: the backup itself, or encrypted. */
async function fileFor({ scratch, path }: NewBackup, { publicKey }: SecondPlace): Promise<string> {
  if (publicKey === null) return path;
  const file = join(scratch, 'encrypted');
  await encryptFile(path, file, publicKey);
  return file;
}

/**
 * Brings a backup to the second place and removes what is too old there.
 *
 * @throws BackupError with a sentence; the backup at the first place is not touched
 */
export async function bringToSecondPlace(backup: NewBackup, place: SecondPlace): Promise<void> {
  const { folder, publicKey } = place;
  // Never made here: where a disk is not mounted, its folder would be one of the first disk.
  if (!existsSync(folder))
    throw new BackupError(
      `BACKUP_DIR: "${folder}" is not there. Mount it or make it; the backup lies in DATA_DIR alone.`,
    );
  try {
    const from = await fileFor(backup, place);
    await copyWhole(from, join(folder, backupName(backup.at, publicKey !== null)));
    await removeOldBackups(folder, backup.at);
  } catch (error) {
    const reason = (error as Error).message;
    throw new BackupError(`BACKUP_DIR: the backup could not be brought to "${folder}" (${reason}).`, {
      cause: error,
    });
  }
}
