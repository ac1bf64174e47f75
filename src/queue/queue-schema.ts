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
 * `attempts`: how often somebody sent a form in vain, see `AttemptKind`, by round and day; nothing of what was sent.
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

/**
 * What came later to `submissions`, in the order in which it came. `leaf`: what is published of an answer,
 * and `leaf_day`: in which day's list; `round` and `marks`: as in the record, for counting and checking when the
 * body is gone; `record_mac`: keyed hash of all of a record that has no leaf.
 */
const LATER_COLUMNS = ['leaf_day', 'leaf', 'round', 'marks', 'record_mac'] as const;

/**
 * `chain_days`: the days whose list is closed. `tombstones`: what was deleted, as a whole or (`text`) its free text;
 * kept for ever, so that nothing offered again comes back. Without row numbers: no order of withdrawal.
 */
const CHAIN = `
  CREATE INDEX IF NOT EXISTS leaves_of_day ON submissions (leaf_day) WHERE leaf IS NOT NULL;
  CREATE TABLE IF NOT EXISTS chain_days (
    number INTEGER PRIMARY KEY,
    day TEXT NOT NULL UNIQUE,
    head TEXT NOT NULL,
    answers INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    erased INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS tombstones (
    id TEXT NOT NULL,
    part TEXT NOT NULL,
    collection TEXT NOT NULL,
    receipt_hash TEXT,
    day TEXT NOT NULL,
    delivered_day TEXT,
    PRIMARY KEY (id, part)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS tombstones_of_day ON tombstones (day);
  CREATE INDEX IF NOT EXISTS undelivered_tombstones ON tombstones (id, part) WHERE delivered_day IS NULL;
`;

/** Tablets at counters, see `Kiosks`: only hashes of what starts them and lets them in. */
const KIOSKS = `
  CREATE TABLE IF NOT EXISTS kiosks (
    id TEXT PRIMARY KEY,
    code_hash TEXT NOT NULL UNIQUE,
    code_until INTEGER NOT NULL,
    round TEXT NOT NULL,
    desk TEXT NOT NULL,
    state TEXT NOT NULL,
    device_hash TEXT UNIQUE,
    ticket TEXT,
    previous_ticket TEXT,
    seen_at INTEGER,
    waiting INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS kiosks_of_round ON kiosks (round);
`;

function addColumns(db: DatabaseSync): void {
  const rows = db.prepare("SELECT name FROM pragma_table_info('submissions')").all();
  const present = new Set(rows.map(({ name }) => name));
  for (const column of LATER_COLUMNS) {
    const type = column === 'record_mac' ? 'BLOB' : 'TEXT';
    if (!present.has(column)) db.exec(`ALTER TABLE submissions ADD COLUMN ${column} ${type}`);
  }
}

/** Makes what is missing in a queue of any earlier version; nothing that is there changes. */
export function ensureQueueSchema(db: DatabaseSync): void {
  db.exec(SUBMISSIONS);
  db.exec(LINKS);
  db.exec(KIOSKS);
  addColumns(db);
  db.exec(CHAIN);
}
