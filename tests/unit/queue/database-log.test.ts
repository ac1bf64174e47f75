import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseLog } from '#src/queue/database-log.ts';
import { openOutboxDatabase } from '#src/queue/outbox-database.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
  file = join(folder, 'queue.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the log of an open database can be brought to the disk, at once and later', async () => {
  const db = openOutboxDatabase(file, 'NORMAL');
  const log = new DatabaseLog(file);
  log.syncNow();
  db.exec("INSERT INTO links VALUES ('a', 'b', 'c', 'd', 0)");
  await expect(log.sync()).resolves.toBeUndefined();
  log.forget();
  await expect(log.sync()).resolves.toBeUndefined();
  log.forget();
  db.close();
});

test('where there is no log nothing is said to be on the disk', async () => {
  const log = new DatabaseLog(file);
  log.syncNow();
  await expect(log.sync()).rejects.toThrow('ENOENT');
});
