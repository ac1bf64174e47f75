import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDataFolder } from '#src/export/check-data-folder.ts';
import { dataPaths } from '#src/settings/data-paths.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function check(): void {
  checkDataFolder(dataPaths({ dataDir: folder }));
}

test('a folder without queue and PocketBase is named with its setting, and stays empty', () => {
  expect(check).toThrow(
    `DATA_DIR: no site has run on "${folder}", so there are no answers to export. Set DATA_DIR to the site's data folder.`,
  );
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['queue/queue.sqlite', 'pocketbase/data.db'])('a folder with %s may hold answers', (name) => {
  const file = join(folder, name);
  mkdirSync(dirname(file));
  writeFileSync(file, '');
  expect(check).not.toThrow();
});

test('a folder into which this account cannot look is not taken for an empty one', () => {
  symlinkSync('queue', join(folder, 'queue'));
  expect(check).toThrow(
    `DATA_DIR: "${folder}" cannot be read (ELOOP). Run this command as the site's account, or set DATA_DIR to the site's data folder.`,
  );
});
