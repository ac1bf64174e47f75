import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolders } from '../lib/make-folders.ts';
import { alreadyRunning, forgetHolder, holderOf, recordHolder } from './running-site.mjs';
import type { SiteNotes } from './running-site.mjs';
import { StartError } from './start-error.ts';

/** SQLite's code for a file that another connection has locked. */
const SQLITE_BUSY = 5;

/** Another site, or a command of this one, holds the data folder. */
export class DataFolderInUseError extends StartError {}

export interface Lock {
  release(): void;
}

/** Opens the lock's file. Throws StartError when the folder cannot be written to. */
function openLock(runFolder: string, dataDir: string): DatabaseSync {
  try {
    makeFolders(runFolder);
    return new DatabaseSync(join(runFolder, 'lock.sqlite'), { timeout: 0 });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartError(
      `DATA_DIR: "${dataDir}" cannot be used (${code ?? message}). Set DATA_DIR to a folder that this account can write to.`,
    );
  }
}

/**
 * Makes this process the only site on a data folder, by an open SQLite transaction: the operating
 * system takes such a lock back however the process ends.
 *
 * @param notes what others may ask meanwhile, see `running-site.mjs`
 * @throws DataFolderInUseError when another site holds the folder; StartError when it cannot be written to.
 */
export function lockDataFolder(runFolder: string, dataDir: string, notes: SiteNotes = {}): Lock {
  const db = openLock(runFolder, dataDir);
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw new DataFolderInUseError(alreadyRunning(dataDir, holderOf(runFolder)));
  }
  recordHolder(runFolder, notes);
  return {
    release() {
      forgetHolder(runFolder);
      db.close();
    },
  };
}
