import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupName, listBackups, removeFormerBackups, removeOldBackups } from '#src/backup/backup-files.ts';

const NOW = new Date('2026-11-29T18:17:00Z');
let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'backup-files-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string): void {
  writeFileSync(join(folder, name), 'x');
}

test('a name tells when the backup was begun and whether it is encrypted; other files are none of ours', () => {
  expect(backupName(NOW, false)).toBe('backup-2026-11-29T181700Z.tar.gz');
  put(backupName(NOW, true));
  put(backupName(new Date('2026-11-28T18:17:00Z'), false));
  for (const other of ['backup-2026-11-29.tar.gz', 'backup-2026-13-29T181700Z.tar.gz', 'notes.txt'])
    put(other);
  expect(listBackups(folder).map(({ at, bytes }) => [at.toISOString(), bytes])).toEqual([
    ['2026-11-28T18:17:00.000Z', 1],
    ['2026-11-29T18:17:00.000Z', 1],
  ]);
});

test('a folder that is not there holds no backup', () => {
  expect(listBackups(join(folder, 'none'))).toEqual([]);
});

test('a backup goes before it is older than a week, however late it began, with scratch folders that nobody works in; other files stay', async () => {
  const days = ['21T18:17:00Z', '22T18:17:20Z', '23T18:17:00Z', '29T18:17:00Z'].map((time) =>
    backupName(new Date(`2026-11-${time}`), false),
  );
  for (const name of [...days, 'notes.txt', 'other.part']) put(name);
  for (const name of ['work-old', 'work-new']) mkdirSync(join(folder, name));
  for (const name of ['work-old', 'other.part']) utimesSync(join(folder, name), 0, 0);
  utimesSync(join(folder, 'work-new'), NOW, NOW);
  expect(await removeOldBackups(folder, NOW)).toEqual([...days.slice(0, 2), 'other.part', 'work-old']);
  expect(readdirSync(folder).toSorted()).toEqual([...days.slice(2), 'notes.txt', 'work-new'].toSorted());
});

test('the newest backup stays, however old it is', async () => {
  const name = backupName(new Date('2026-01-01T00:00:00Z'), false);
  put(name);
  expect(await removeOldBackups(folder, NOW)).toEqual([]);
  expect(readdirSync(folder)).toEqual([name]);
});

test('what PocketBase itself had backed up goes after a week, too', async () => {
  const backups = join(folder, 'backups');
  mkdirSync(backups);
  for (const name of ['old.zip', 'new.zip', 'old.txt']) writeFileSync(join(backups, name), 'x');
  for (const name of ['old.zip', 'old.txt']) utimesSync(join(backups, name), 0, 0);
  utimesSync(join(backups, 'new.zip'), NOW, NOW);
  await removeFormerBackups(folder, NOW);
  expect(readdirSync(backups).toSorted()).toEqual(['new.zip', 'old.txt']);
  await removeFormerBackups(join(folder, 'none'), NOW);
});
