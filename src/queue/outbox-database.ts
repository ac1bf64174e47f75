import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makePrivateFolder } from '../lib/make-private-folder.ts';
import { ensureQueueSchema } from './queue-schema.ts';

/** Others only ever read, and for a moment; the supervisor's lock keeps a second writer away. */
const BUSY_TIMEOUT_IN_MS = 250;

/** What a commit waits for: `FULL` for the disk, `NORMAL` for nothing; see `DatabaseLog`. */
export type Durability = 'FULL' | 'NORMAL';

const SYNCHRONOUS: Record<Durability, number> = { NORMAL: 1, FULL: 2 };

/** Value of a pragma on this very connection. */
export function pragma(db: DatabaseSync, name: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

/**
 * Opens a database of the site's own. With `FULL`, what is committed survives a power cut; with `NORMAL` only once the log
 * is synced or a later `FULL` commit is through.
 *
 * @throws Error when the file cannot be opened or the connection does not sync as it was told: an answer
 *   must never be thanked for on a promise the disk did not make.
 */
export function openDurably(file: string, durability: Durability = 'FULL'): DatabaseSync {
  makePrivateFolder(dirname(file));
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_IN_MS });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON');
    db.exec(`PRAGMA synchronous = ${durability}`);
    const [journal, synchronous] = [pragma(db, 'journal_mode'), pragma(db, 'synchronous')];
    if (journal !== 'wal' || synchronous !== SYNCHRONOUS[durability]) {
      throw new Error(`The queue is not durable: journal_mode=${journal}, synchronous=${synchronous}.`);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens the queue. Throws as `openDurably`, and when its schema cannot be made. */
export function openOutboxDatabase(file: string, durability: Durability = 'FULL'): DatabaseSync {
  const db = openDurably(file, durability);
  try {
    ensureQueueSchema(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
