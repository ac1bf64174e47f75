import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const TALLIES = `SELECT d.day, d.revision, t.form, t.version, t.round, t.packed
  FROM days d LEFT JOIN tallies t ON t.day = d.day ORDER BY d.day, t.form, t.version, t.round`;

/** Day → of which revision it was counted, and a hash of all its tallies. */
function fingerprints(file: string): Map<string, { revision: string; hash: string }> {
  const db = new DatabaseSync(file, { readOnly: true });
  const days = new Map<string, { revision: string; hash: string }>();
  try {
    for (const { day, revision, form, version, round, packed } of db.prepare(TALLIES).iterate()) {
      const before = days.get(String(day))?.hash ?? '';
      const hash = createHash('sha256').update(JSON.stringify([before, form, version, round]));
      hash.update((packed as Uint8Array | null) ?? new Uint8Array());
      days.set(String(day), { revision: String(revision), hash: hash.digest('hex') });
    }
  } finally {
    db.close();
  }
  return days;
}

/**
 * Days that two files of tallies have counted otherwise, though from answers of the same revision.
 *
 * @throws what SQLite says; a file that is not there has counted nothing
 */
export function daysCountedOtherwise(one: string, other: string): string[] {
  if (!existsSync(one) || !existsSync(other)) return [];
  const others = fingerprints(other);
  return [...fingerprints(one)]
    .filter(([day, { revision, hash }]) => {
      const same = others.get(day);
      return same !== undefined && same.revision === revision && same.hash !== hash;
    })
    .map(([day]) => day);
}
