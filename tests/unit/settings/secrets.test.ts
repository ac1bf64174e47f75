import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataPaths, mayHoldAnswers } from '#src/settings/data-paths.ts';
import { openSecrets } from '#src/settings/secrets.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'secrets-')), 'secrets');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

test('secrets are made once and stay the same', () => {
  expect(openSecrets(folder)).toEqual(openSecrets(folder));
});

test('each purpose has a key of its own', () => {
  const keys = Object.values(openSecrets(folder).keys).map((key) => key.toString('hex'));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => key.length === 64)).toBe(true);
});

test('only the site’s account can read them, and no half-made file is left', () => {
  openSecrets(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder).sort()).toEqual(['pocketbase-superuser', 'root-key']);
  for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
});

test('a damaged root key is reported and not replaced', () => {
  openSecrets(folder);
  writeFileSync(join(folder, 'root-key'), 'short\n');
  expect(() => openSecrets(folder)).toThrow('is damaged');
  expect(readFileSync(join(folder, 'root-key'), 'utf8')).toBe('short\n');
});

test('a missing root key is not replaced where answers depend on it, and made where none do', () => {
  const opened = openSecrets(folder);
  rmSync(join(folder, 'root-key'));
  expect(() => openSecrets(folder, { mayMake: false })).toThrow('put it back from a backup');
  expect(readdirSync(folder)).toEqual(['pocketbase-superuser']);
  expect(openSecrets(folder).keys).not.toEqual(opened.keys);
});

test('answers depend on it as soon as there is a queue or a database', () => {
  const paths = dataPaths({ dataDir: join(folder, '..') });
  expect(mayHoldAnswers(paths)).toBe(false);
  mkdirSync(paths.pocketbase);
  expect(mayHoldAnswers(paths)).toBe(false);
  writeFileSync(join(paths.pocketbase, 'data.db'), '');
  expect(mayHoldAnswers(paths)).toBe(true);
  rmSync(paths.pocketbase, { recursive: true });
  mkdirSync(join(paths.queueFile, '..'));
  writeFileSync(paths.queueFile, '');
  expect(mayHoldAnswers(paths)).toBe(true);
});
