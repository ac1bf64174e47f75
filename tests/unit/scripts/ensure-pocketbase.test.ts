import { mkdtempSync, rmSync } from 'node:fs';
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
