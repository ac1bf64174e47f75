import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensurePocketbase } from '../../../scripts/lib/ensure-pocketbase.mjs';

const ROOT = join(import.meta.dirname, '..', '..', '..');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pocketbase-'));
  vi.stubEnv('SETTINGS_FILE', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('the last word on a bad setting names the setting', async () => {
  vi.stubEnv('PORT', 'abc');
  await expect(ensurePocketbase(process.execPath, ROOT)).rejects.toThrow(
    /^PORT: "abc" is not usable;.*65535\.$/,
  );
});

test('the last word on a program that does not fit says which and why', async () => {
  const missing = join(folder, 'pocketbase');
  vi.stubEnv('POCKETBASE_BIN', missing);
  await expect(ensurePocketbase(process.execPath, ROOT)).rejects.toThrow(`POCKETBASE_BIN (${missing})`);
});

test('a machine without any way is told so at once', async () => {
  // The cache is the checkout's own: a copy kept there would be used.
  const root = join(folder, 'project');
  mkdirSync(root);
  for (const name of ['src', 'pocketbase', 'package.json'])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  vi.stubEnv('POCKETBASE_BIN', '');
  vi.stubEnv('POCKETBASE_RELEASES_URL', 'http://127.0.0.1:1');
  vi.stubEnv('PATH', folder);
  await expect(ensurePocketbase(process.execPath, root)).rejects.toThrow(/could not be got.*POCKETBASE_BIN/);
});
