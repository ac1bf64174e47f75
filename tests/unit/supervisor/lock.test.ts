import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataFolder } from '#src/supervisor/lock.ts';
import { holderOf, pocketbasePortOf } from '#src/supervisor/running-site.mjs';

const LOCK_MODULE = join(import.meta.dirname, '../../../src/supervisor/lock.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Another process that holds the folder until it is killed. */
async function holder() {
  const code = `
    const { lockDataFolder } = await import(${JSON.stringify(LOCK_MODULE)});
    globalThis.lock = lockDataFolder(${JSON.stringify(folder)}, '/srv/data');
    process.stdout.write('locked');
    setInterval(() => globalThis.lock, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('a second site on the same folder is refused with a sentence that names the first', async () => {
  const other = await holder();
  expect(() => lockDataFolder(folder, '/srv/data')).toThrow(
    `DATA_DIR: a site is running on "/srv/data" already (process ${other.pid}). Stop it first, or set DATA_DIR to another folder.`,
  );
  other.kill('SIGKILL');
  await once(other, 'exit');
});

test('a killed site leaves the folder free', async () => {
  const other = await holder();
  other.kill('SIGKILL');
  await once(other, 'exit');
  lockDataFolder(folder, '/srv/data').release();
});

test('a released folder can be locked again', () => {
  lockDataFolder(folder, '/srv/data').release();
  expect(() => lockDataFolder(folder, '/srv/data').release()).not.toThrow();
});

test('a folder that cannot be written to is named, with what to do', () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  expect(() => lockDataFolder(join(file, 'run'), file)).toThrow(
    `DATA_DIR: "${file}" cannot be used (ENOTDIR). Set DATA_DIR to a folder that this account can write to.`,
  );
});

test.runIf(process.platform === 'linux')('a folder in which nothing can be made is named at once', () => {
  // In a process of its own: what it is about is that it ends.
  const code = `
    const { lockDataFolder } = await import(${JSON.stringify(LOCK_MODULE)});
    lockDataFolder('/proc/x/run', '/proc/x');`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(status).toBe(1);
  expect(stderr).toContain(
    'DATA_DIR: "/proc/x" cannot be used (ENOENT). Set DATA_DIR to a folder that this account can write to.',
  );
});

test('who holds the folder can be asked without locking it', async () => {
  expect(holderOf(folder)).toBeNull();
  const other = await holder();
  expect(holderOf(folder)).toBe(other.pid);
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(holderOf(folder)).toBeNull();
  const lock = lockDataFolder(folder, '/srv/data');
  expect(holderOf(folder)).toBe(process.pid);
  lock.release();
  expect(holderOf(folder)).toBeNull();
});

test('where PocketBase listens is noted, and nothing else of the settings', () => {
  const settings = { pocketbasePort: 8123, smtpUrl: 'smtp://user:secret@host' };
  const lock = lockDataFolder(folder, '/srv/data', settings);
  expect(pocketbasePortOf(folder)).toBe(8123);
  expect(readFileSync(join(folder, 'supervisor.json'), 'utf8')).not.toContain('secret');
  lock.release();
  expect(pocketbasePortOf(folder)).toBeNull();
  const silent = lockDataFolder(folder, '/srv/data');
  expect(pocketbasePortOf(folder)).toBeNull();
  silent.release();
});

test('another process that has the number of a killed site holds nothing', () => {
  writeFileSync(
    join(folder, 'supervisor.json'),
    JSON.stringify({ pid: process.pid, start: 'another boot 1', pocketbasePort: 8123 }),
  );
  expect(pocketbasePortOf(folder)).toBeNull();
  expect(holderOf(folder)).toBeNull();
});
