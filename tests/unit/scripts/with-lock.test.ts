import { existsSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../../scripts/lib/with-lock.mjs';
import { projectFolder, write } from './project-folder.ts';

/** Above every process number a system gives out. */
const NOBODY = '99999999';

let root: string;
let lock: string;

beforeEach(() => {
  root = projectFolder({});
  lock = join(root, '.cache', 'a.lock');
});

afterEach(() => rmSync(root, { recursive: true }));

test('lets one do its work at a time', async () => {
  const events: string[] = [];
  const work = (name: string) => async () => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    events.push(`${name} ends`);
  };
  await Promise.all([withLock(lock, work('a')), withLock(lock, work('b'))]);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('is free again after work that failed', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

test('does not wait for a process that is gone', async () => {
  write(root, '.cache/a.lock', NOBODY);
  expect(await withLock(lock, async () => 'done')).toBe('done');
});

test('does not wait for a live process that got the number of one that is gone', async () => {
  write(root, '.cache/a.lock', String(process.pid));
  utimesSync(lock, new Date(0), new Date(0));
  expect(await withLock(lock, async () => 'done')).toBe('done');
});
