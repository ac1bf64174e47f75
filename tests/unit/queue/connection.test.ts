import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Connection } from '#src/queue/connection.ts';
import { openOutboxDatabase } from '#src/queue/outbox-database.ts';

let file: string;
let connection: Connection<never>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  file = join(mkdtempSync(join(tmpdir(), 'connection-')), 'queue.sqlite');
  connection = new Connection(() => openOutboxDatabase(file), {});
});
afterEach(() => {
  vi.useRealTimers();
  connection.close();
  rmSync(join(file, '..'), { recursive: true });
});

const bytesWritten = (): number => statSync(`${file}-wal`).size;

test('whether a commit gets through is tried by a write, and not again for five seconds', () => {
  connection.database();
  const before = bytesWritten();
  expect(connection.canCommit()).toBe(true);
  const after = bytesWritten();
  expect(after).toBeGreaterThan(before);
  vi.advanceTimersByTime(4_999);
  expect(connection.canCommit()).toBe(true);
  expect(bytesWritten()).toBe(after);
  vi.advanceTimersByTime(1);
  expect(connection.canCommit()).toBe(true);
  expect(bytesWritten()).toBeGreaterThan(after);
});

test('a failed commit is not vouched for by the one before', () => {
  expect(connection.canCommit()).toBe(true);
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  expect(() => connection.transaction(() => undefined)).toThrow('locked');
  expect(connection.canCommit()).toBe(false);
  other.close();
  expect(connection.canCommit()).toBe(true);
});
