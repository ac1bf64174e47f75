import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from '#src/supervisor/logger.ts';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'logger-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('a log that has become too big is put aside while the site runs, and the next line begins a new one', () => {
  const file = join(folder, 'site.log');
  const { log, rotate } = openLog(file, 'info');
  log.info({}, 'first');
  rotate();
  log.info({}, 'second');
  appendFileSync(file, 'x'.repeat(10_000_001));
  rotate();
  log.info({}, 'third');
  const before = readFileSync(`${file}.1`, 'utf8');
  expect(before).toContain('"msg":"first"');
  expect(before).toContain('"msg":"second"');
  expect(readFileSync(file, 'utf8')).toMatch(/^\{.*"msg":"third"\}\n$/);
});
