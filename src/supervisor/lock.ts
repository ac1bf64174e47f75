import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from './start-error.ts';

export interface Lock {
  release(): void;
}

function holderOf(pidFile: string): string {
  try {
    return ` (process ${readFileSync(pidFile, 'utf8').trim()})`;
  } catch {
    return '';
  }
}

/**
 * Makes this process the only site on a data folder, by an open SQLite transaction: the operating
 * system takes such a lock back however the process ends.
 *
 * @throws StartError when another site holds the folder.
 */
export function lockDataFolder(runFolder: string, dataDir: string): Lock {
  mkdirSync(runFolder, { recursive: true });
  const pidFile = join(runFolder, 'supervisor.pid');
  const db = new DatabaseSync(join(runFolder, 'lock.sqlite'), { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch {
    db.close();
    const holder = holderOf(pidFile);
    throw new StartError(
      `DATA_DIR: a site is running on "${dataDir}" already${holder}. Stop it first, or set DATA_DIR to another folder.`,
    );
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  return { release: () => db.close() };
}
