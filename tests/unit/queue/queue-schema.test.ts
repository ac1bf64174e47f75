import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { Tombstones } from '#src/queue/tombstones.ts';
import { idOf, receiptHashOf } from './submissions.ts';

test('a queue from before there were lists is opened, and its answers can be withdrawn', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chain-'));
  const file = join(folder, 'queue.sqlite');
  const db = new DatabaseSync(file);
  db.exec(`CREATE TABLE submissions (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, collection TEXT NOT NULL,
    body TEXT, content_mac BLOB NOT NULL, accepted_day TEXT NOT NULL, delivered_day TEXT) STRICT;
    INSERT INTO submissions VALUES (1, '${idOf(1)}', 'answers', '{}', x'00', '2026-10-01', NULL)`);
  db.close();
  const today = (): string => '2026-11-01';
  const tombstones = new Tombstones({ file, today, openDay: today });
  expect(tombstones.fateOf(idOf(1))).toEqual({
    leafDay: null,
    acceptedDay: '2026-10-01',
    round: '',
    withdrawnDay: null,
  });
  expect(tombstones.withdraw(idOf(1), receiptHashOf(idOf(1)))?.withdrawnDay).toBe('2026-11-01');
  tombstones.close();
  rmSync(folder, { recursive: true });
});
