import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { daysCountedOtherwise } from '#src/tallies/compare-tallies.ts';
import { TallyFile } from '#src/tallies/tally-file.ts';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tallies-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A file with days of these revisions, each with one tally of these bytes. */
function fileWith(name: string, days: Record<string, [revision: string, bytes: string]>): string {
  const path = join(folder, name);
  new TallyFile(path).days();
  const db = new DatabaseSync(path);
  for (const [day, [revision, bytes]] of Object.entries(days)) {
    db.prepare('INSERT INTO days VALUES (?, ?, ?)').run(day, revision, '');
    db.prepare('INSERT INTO tallies VALUES (?, ?, ?, ?, ?)').run(day, 'hai-long', 2, '', Buffer.from(bytes));
  }
  db.close();
  return path;
}

test('a day of the same answers must have the same tallies; one whose answers changed since may have others', () => {
  const one = fileWith('one', {
    '2026-11-01': ['r1', 'a'],
    '2026-11-02': ['r2', 'b'],
    '2026-11-03': ['r3', 'c'],
  });
  const other = fileWith('other', {
    '2026-11-01': ['r1', 'a'],
    '2026-11-02': ['r2', 'x'],
    '2026-11-03': ['r9', 'y'],
  });
  expect(daysCountedOtherwise(one, other)).toEqual(['2026-11-02']);
  expect(daysCountedOtherwise(one, one)).toEqual([]);
  expect(daysCountedOtherwise(one, join(folder, 'none'))).toEqual([]);
});
