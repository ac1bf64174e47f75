import { chmodSync, closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Another process that writes holds the database for moments only. */
const BUSY_TIMEOUT_IN_MS = 30_000;

/**
 * Copies a database as it is at one moment, while others read and write it.
 *
 * @returns false: there is none
 * @throws what SQLite says, as when the disk is full
 */
export function copyDatabase(from: string, to: string): boolean {
  if (!existsSync(from)) return false;
  const db = new DatabaseSync(from, { readOnly: true, timeout: BUSY_TIMEOUT_IN_MS });
  try {
    // One read transaction: a writer neither waits for it nor makes it begin anew.
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
  chmodSync(to, 0o600);
  const file = openSync(to, 'r');
  fsyncSync(file);
  closeSync(file);
  return true;
}

/**
 * Rows of each table of a database that nobody writes.
 *
 * @throws Error when SQLite finds it damaged
 */
export function countRows(file: string): Record<string, number> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const [fault] = db.prepare('PRAGMA quick_check(1)').all();
    if (fault?.['quick_check'] !== 'ok') throw new Error(`SQLite: ${String(fault?.['quick_check'])}`);
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
    return Object.fromEntries(
      tables.map(({ name }) => {
        const table = String(name).replaceAll('"', '""');
        return [String(name), Number(db.prepare(`SELECT count(*) AS n FROM "${table}"`).get()?.['n'])];
      }),
    );
  } finally {
    db.close();
  }
}
