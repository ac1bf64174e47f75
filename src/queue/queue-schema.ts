import type { DatabaseSync } from 'node:sqlite';

/**
 * `submissions`: one row for each answer that was ever accepted. `body` is NULL once it is safe in
 * PocketBase and in its backups; id and mac stay, so that a late re-send is recognised. Days, never times.
 */
const SUBMISSIONS = `
  CREATE TABLE IF NOT EXISTS submissions (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    collection TEXT NOT NULL,
    body TEXT,
    content_mac BLOB NOT NULL,
    accepted_day TEXT NOT NULL,
    delivered_day TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS undelivered ON submissions (seq) WHERE delivered_day IS NULL;
  CREATE INDEX IF NOT EXISTS kept ON submissions (seq)
    WHERE delivered_day IS NOT NULL AND body IS NOT NULL;
`;

/**
 * `links`: single-use links, by the hash of what is in their address. Ordered by hash and without a row
 * number, and a spent one says only that it is: nothing here tells which answer came by which link.
 *
 * `attempts`: how often somebody came too early or too late for a round, by day; nothing of what was sent.
 */
const LINKS = `
  CREATE TABLE IF NOT EXISTS links (
    hash TEXT PRIMARY KEY,
    round TEXT NOT NULL,
    made_day TEXT NOT NULL,
    expires_day TEXT NOT NULL,
    is_spent INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS links_of_round ON links (round, is_spent);
  CREATE TABLE IF NOT EXISTS attempts (
    round TEXT NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (round, day, kind)
  ) STRICT, WITHOUT ROWID;
`;

/** Makes what is missing in a queue of any earlier version; nothing that is there changes. */
export function ensureQueueSchema(db: DatabaseSync): void {
  db.exec(SUBMISSIONS);
  db.exec(LINKS);
}
