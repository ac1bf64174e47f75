import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProcessRecords } from '#src/supervisor/orphans.ts';
import { processStart } from '#src/supervisor/process-identity.mjs';

let folder: string;
let records: ProcessRecords;
let child: ChildProcess;
let logged: object[];
const log = { error: (data: object) => void logged.push(data) };
beforeEach(() => {
  logged = [];
  folder = mkdtempSync(join(tmpdir(), 'orphans-'));
  records = new ProcessRecords(folder, log);
  child = spawn('sleep', ['600']);
});
afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

test('a process that outlived its site is ended', async () => {
  records.add('pocketbase', child.pid);
  const exit = once(child, 'exit');
  expect(await new ProcessRecords(folder, log).endOrphans()).toEqual(['pocketbase']);
  expect(await exit).toEqual([null, 'SIGTERM']);
  expect(readdirSync(join(folder, 'processes'))).toEqual([]);
});

test('another process that has the same number by now is left alone', async () => {
  records.add('pocketbase', child.pid);
  const file = join(folder, 'processes', `${child.pid}.json`);
  const record = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...record, start: 'another time' }));
  expect(await records.endOrphans()).toEqual([]);
  expect(processStart(child.pid as number)).not.toBeNull();
});

test('a process that ended in good order is forgotten', async () => {
  records.add('pocketbase', child.pid);
  records.remove(child.pid);
  expect(await records.endOrphans()).toEqual([]);
  expect(processStart(child.pid as number)).not.toBeNull();
});

test('a process that is gone is no orphan', async () => {
  records.add('pocketbase', child.pid);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await records.endOrphans()).toEqual([]);
});

test('a note that a power cut has emptied keeps nothing from starting', async () => {
  const file = join(folder, 'processes', '1234.json');
  writeFileSync(file, '');
  records.add('pocketbase', child.pid);
  expect(await records.endOrphans()).toEqual(['pocketbase']);
  expect(readdirSync(join(folder, 'processes'))).toEqual([]);
});

test('a process knows no start once it has ended', async () => {
  expect(processStart(process.pid)).toBe(processStart(process.pid));
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(processStart(child.pid as number)).toBeNull();
});

test('a disk that takes no note costs the note, never the site', async () => {
  rmSync(join(folder, 'processes'), { recursive: true });
  writeFileSync(join(folder, 'processes'), 'a file is no folder');
  records.add('web', child.pid);
  records.remove(child.pid);
  expect(logged).toMatchObject([{ name: 'web', reason: expect.stringContaining('ENOTDIR') as string }, {}]);
});
