import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testEnvironment } from '../../../scripts/lib/test-environment.mjs';
import { projectFolder } from './project-folder.ts';

let folder: string;
let root: string;

beforeEach(() => {
  folder = projectFolder({
    'checkout/package.json': '{}',
    'shared/corpus/national-2026-07.jsonl.gz': '',
    'empty/README.md': '',
  });
  root = join(folder, 'checkout');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('picks a seed, or keeps the one that was given', () => {
  expect(testEnvironment(root, {}, {})['SEED']).toMatch(/^\d+$/);
  expect(testEnvironment(root, { SEED: '42' }, {})['SEED']).toBe('42');
});

test('finds the corpus beside the checkout', () => {
  expect(testEnvironment(root, {}, {})['CORPUS_DIR']).toBe(join(folder, 'shared', 'corpus'));
});

test('sets no corpus where there is none', () => {
  expect(testEnvironment(root, { CORPUS_DIR: 'elsewhere' }, {})).not.toHaveProperty('CORPUS_DIR');
  expect(testEnvironment(root, { CORPUS_DIR: '../empty' }, {})).not.toHaveProperty('CORPUS_DIR');
});

test('keeps the settings of a real site away from the tests', () => {
  const real = {
    DATA_DIR: '/srv/data',
    CONTENT_DIR: '/srv/content',
    SETTINGS_FILE: '/etc/site.env',
    PORT: '80',
  };
  const env = testEnvironment(root, { ...real, HOME: '/home/me' }, {});
  expect(env).toMatchObject({ HOME: '/home/me', SETTINGS_FILE: '/dev/null' });
  for (const name of ['DATA_DIR', 'CONTENT_DIR', 'PORT']) expect(env).not.toHaveProperty(name);
});

test('names the programs that were found', () => {
  const env = testEnvironment(root, {}, { pocketbase: '/pb', chromium: '/chromium' });
  expect(env).toMatchObject({ POCKETBASE_BIN_RESOLVED: '/pb', CHROMIUM: '/chromium' });
});
