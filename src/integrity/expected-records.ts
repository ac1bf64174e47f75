import { DatabaseSync } from 'node:sqlite';
import type { AttemptCount } from '../queue/attempts.ts';
import type { CollectionOfPeople } from '../domain/tombstone.ts';

/** What must be in PocketBase under an id, as the queue's file says. */
export interface ExpectedRecord {
  id: string;
  /** What was published of an answer; null: a rating, or from before there were lists. */
  leaf: string | null;
  leafDay: string | null;
  round: string;
  /** JSON; null: from before there were lists. */
  marks: string | null;
  recordMac: Uint8Array | null;
  isDelivered: boolean;
  /** The record, or its text alone, was deleted; `told`: PocketBase has confirmed that it knows. */
  deleted: { part: 'record' | 'text'; isTold: boolean } | null;
}

// Of two tombstones of one id the first is that of the whole record.
const SELECT = `
  SELECT s.id, s.leaf, s.leaf_day, s.round, s.marks, s.record_mac, s.delivered_day IS NOT NULL AS is_delivered,
    t.part, t.delivered_day IS NOT NULL AS is_told
  FROM submissions s LEFT JOIN tombstones t
    ON t.id = s.id AND t.part = (SELECT min(part) FROM tombstones WHERE id = s.id)
  WHERE s.collection = ?`;

type Row = Record<string, unknown>;

function expectedOf(row: Row): ExpectedRecord {
  const part = row['part'] as 'record' | 'text' | null;
  return {
    id: String(row['id']),
    leaf: row['leaf'] as string | null,
    leafDay: row['leaf_day'] as string | null,
    round: String(row['round'] ?? ''),
    marks: row['marks'] as string | null,
    recordMac: row['record_mac'] as Uint8Array | null,
    isDelivered: row['is_delivered'] === 1,
    deleted: part === null ? null : { part, isTold: row['is_told'] === 1 },
  };
}

/** Looks into the queue's file, of a running site or not, without touching it. */
export class ExpectedRecords {
  readonly #db: DatabaseSync;

  constructor(file: string) {
    this.#db = new DatabaseSync(file, { readOnly: true });
  }

  /** All of a collection, ordered by id, as they are while they are read. */
  *all(collection: CollectionOfPeople): Generator<ExpectedRecord> {
    const pages = this.#db.prepare(`${SELECT} AND s.id > ? ORDER BY s.id LIMIT 500`);
    // Page by page: a single reading would hold up the queue's own clearing away for as long as it takes.
    for (let after = ''; ;) {
      const rows = pages.all(collection, after) as Row[];
      for (const row of rows) yield expectedOf(row);
      if (rows.length === 0) return;
      after = String(rows.at(-1)?.['id']);
    }
  }

  /** null: nothing was ever accepted under this id. */
  one(collection: CollectionOfPeople, id: string): ExpectedRecord | null {
    const row = this.#db.prepare(`${SELECT} AND s.id = ?`).get(collection, id);
    return row === undefined ? null : expectedOf(row);
  }

  /** The last day whose list is closed, '' for none. */
  lastClosedDay(): string {
    return String(this.#db.prepare('SELECT max(day) AS day FROM chain_days').get()?.['day'] ?? '');
  }

  /** How many answers were withdrawn up to a day, by round. */
  withdrawnByRound(day: string): ReadonlyMap<string, number> {
    const rows = this.#db
      .prepare(
        `SELECT coalesce(s.round, '') AS round, count(*) AS n FROM tombstones t JOIN submissions s ON s.id = t.id
          WHERE t.receipt_hash IS NOT NULL AND t.day <= ? GROUP BY 1`,
      )
      .all(day);
    return new Map(rows.map(({ round, n }) => [String(round), Number(n)]));
  }

  /** Who came too early or too late, up to a day. */
  attempts(day: string): AttemptCount[] {
    const sql = 'SELECT round, day, kind, count FROM attempts WHERE day <= ?';
    return this.#db.prepare(sql).all(day) as unknown as AttemptCount[];
  }

  close(): void {
    this.#db.close();
  }
}
