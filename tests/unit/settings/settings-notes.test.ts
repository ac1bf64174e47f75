import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settingsNotes } from '#src/settings/settings-notes.ts';
import { readSettings } from '#src/settings/settings.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function notes(env: Record<string, string>, file = ''): string[] {
  writeFileSync(join(root, '.env'), file);
  return settingsNotes(readSettings(env, root), env, root);
}

test('there is nothing to say about the defaults and about usual settings', () => {
  expect(notes({ HOME: '/root', PORT: '4800' })).toEqual([]);
  expect(notes({ HOST: '0.0.0.0', PUBLIC_URL: 'http://10.0.0.5:4321' }, 'PORT=4800\nSMTP_URL=')).toEqual([]);
});

test('an empty value in the environment does not hide the one in the settings file', () => {
  expect(notes({ HOST: '0.0.0.0', PUBLIC_URL: '' }, 'PUBLIC_URL=https://a.example')).toEqual([]);
});

test('a misspelt name in the settings file is pointed out', () => {
  expect(notes({}, 'PUBLIC_ULR=https://a.example')).toEqual([
    'PUBLIC_ULR: there is no such setting; the line in the settings file has no effect.',
  ]);
});

test('a site that others can reach, without an address of its own, cannot take their forms', () => {
  expect(notes({ HOST: '0.0.0.0' })).toEqual([
    'PUBLIC_URL: not set, so forms are taken only from pages opened as http://localhost:4321. Set it to the address that readers use.',
  ]);
});
