import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/**
 * How many accepted answers of a queue wait for their delivery, without touching the queue of a running site.
 *
 * @param file the queue's; one that is not there holds none
 * @throws what SQLite says
 */
export function countWaiting(file: string): number {
  if (!existsSync(file)) return 0;
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const row = db.prepare('SELECT count(*) AS n FROM submissions WHERE delivered_day IS NULL').get();
    return Number(row?.['n']);
  } finally {
    db.close();
  }
}
