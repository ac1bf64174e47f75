import { expect, test } from 'vitest';
import { settingsSchema } from '#src/settings/settings-schema.ts';
import { readSettings } from '#src/settings/settings.ts';
import { read, tableRows } from './markdown.ts';

const GUIDE = 'docs/trien-khai.md';
const rows = tableRows(GUIDE, 'tên');
const nameOf = ([name = '']: string[]) => name.replaceAll('`', '');

test('the guide lists every setting there is, and no other', () => {
  expect(rows.map(nameOf).sort()).toEqual(Object.keys(settingsSchema.shape).sort());
});

test('the guide states the default of every setting that has one', () => {
  const defaults = settingsSchema.parse({});
  for (const row of rows) {
    const value = defaults[nameOf(row) as keyof typeof defaults];
    const isUnset = value === undefined || (Array.isArray(value) && value.length === 0);
    if (!isUnset) expect(row[2]).toBe(`\`${String(value)}\``);
  }
  expect(rows.find((row) => nameOf(row) === 'PUBLIC_URL')?.[2]).toBe(`\`${readSettings({}).publicUrl}\``);
});

test('the sample settings file is usable as it is', () => {
  const lines = read('docs/trien-khai/cai-dat.env')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const env = Object.fromEntries(lines.map((line) => line.split('=', 2) as [string, string]));
  expect(Object.keys(env).every((name) => name in settingsSchema.shape)).toBe(true);
  expect(readSettings({ ...env, SETTINGS_FILE: '/dev/null' }).trustedProxies).toEqual(['127.0.0.1', '::1']);
});
