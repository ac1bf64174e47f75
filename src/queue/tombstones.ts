import type { CollectionOfPeople, Tombstone } from '../domain/tombstone.ts';
import { Connection } from './connection.ts';
import { openOutboxDatabase } from './outbox-database.ts';
import type { Durability } from './outbox-database.ts';

const COLUMNS = 'id, collection, part, day';

const SQL = {
  find: 'SELECT leaf_day, round, accepted_day, collection FROM submissions WHERE id = ?',
  withdrawn: "SELECT day FROM tombstones WHERE id = ? AND part = 'record'",
  bury: `INSERT INTO tombstones (id, collection, part, receipt_hash, day) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id, part) DO NOTHING`,
  forget: `UPDATE submissions SET body = NULL, content_mac = x'', marks = NULL, record_mac = NULL,
    delivered_day = coalesce(delivered_day, ?) WHERE id = ?`,
  forgetText: `UPDATE submissions SET body = json_set(body, '$.comment', '', '$.textSalt', '') WHERE id = ?`,
  oldComments: `SELECT id FROM submissions s WHERE collection = 'rating_comments' AND accepted_day < ?
    AND NOT EXISTS (SELECT 1 FROM tombstones t WHERE t.id = s.id)`,
  undelivered: `SELECT ${COLUMNS} FROM tombstones
    WHERE delivered_day IS NULL AND (id, part) > (?, ?) ORDER BY id, part LIMIT ?`,
  all: `SELECT ${COLUMNS} FROM tombstones WHERE (id, part) > (?, ?) ORDER BY id, part LIMIT ?`,
};

const MARKS = { delivered: 'UPDATE tombstones SET delivered_day = ? WHERE id = ? AND part = ?' };

/** What the queue knows of an answer by its id. */
export interface AnswerFate {
  /** In which day's list it is; null: accepted before there were lists. */
  leafDay: string | null;
  acceptedDay: string;
  /** Of a questionnaire; '' for none. */
  round: string;
  /** Day of its withdrawal; null: it counts. */
  withdrawnDay: string | null;
}

export interface TombstoneOptions {
  /** The queue's file. */
  file: string;
  /** The day in Viet Nam, `YYYY-MM-DD`. */
  today(): string;
  /** The day whose list takes what is withdrawn now, see `Chain`. */
  openDay(): string;
}

/**
 * Deletions, the only two there are: a person withdraws an answer, or the time of a text is over. Both are durable
 * here first, and leave a tombstone that PocketBase is told of again and again.
 */
export class Tombstones {
  readonly #options: TombstoneOptions;
  readonly #connection: Connection<keyof typeof SQL>;
  readonly #marks: Connection<keyof typeof MARKS>;

  constructor(options: TombstoneOptions) {
    this.#options = options;
    const open = (durability: Durability) => openOutboxDatabase(options.file, durability);
    this.#connection = new Connection(() => open('FULL'), SQL);
    this.#marks = new Connection(() => open('NORMAL'), MARKS);
  }

  /** null: no answer was ever accepted under this id. */
  fateOf(id: string): AnswerFate | null {
    return this.#connection.read(({ find, withdrawn }) => {
      const row = find.get(id);
      if (row?.['collection'] !== 'answers') return null;
      const grave = withdrawn.get(id);
      return {
        leafDay: row['leaf_day'] as string | null,
        acceptedDay: String(row['accepted_day']),
        round: String(row['round'] ?? ''),
        withdrawnDay: grave === undefined ? null : String(grave['day']),
      };
    });
  }

  /**
   * Withdraws an answer. Repeating it changes nothing.
   *
   * @param receiptHash is published, and shows that the person did it and nobody else
   * @returns what it is now; null: there is no such answer
   */
  withdraw(id: string, receiptHash: string): AnswerFate | null {
    const fate = this.fateOf(id);
    if (fate === null || fate.withdrawnDay !== null) return fate;
    this.#connection.transaction((statements) => {
      statements.bury.run(id, 'answers', 'record', receiptHash, this.#options.openDay());
      statements.forget.run(this.#options.today(), id);
    });
    this.#emptyLog();
    return this.fateOf(id);
  }

  /**
   * Takes what was deleted out of SQLite's log, too: pages in the file are overwritten (`secure_delete`), but the log
   * keeps older copies of them until it is emptied. Who reads the file just then may stand in the way: then the next
   * deletion empties it.
   */
  #emptyLog(): void {
    try {
      this.#connection.database().exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // A disk that is full, perhaps. The deletion itself is durable, and is what was asked for.
      this.#connection.close();
    }
  }

  /**
   * Deletes free texts whose time is over: of an answer the text alone, of a rating's comment the record.
   * Only what was delivered; what is gone already stays so.
   */
  erase(collection: Exclude<CollectionOfPeople, 'ratings'>, ids: readonly string[]): void {
    const { today, openDay } = this.#options;
    const part = collection === 'answers' ? 'text' : 'record';
    this.#connection.transaction(({ bury, forget, forgetText }) => {
      for (const id of ids) {
        bury.run(id, collection, part, null, openDay());
        if (part === 'text') forgetText.run(id);
        else forget.run(today(), id);
      }
    });
    this.#emptyLog();
  }

  /** Erases all comments on ratings accepted before that day; says how many. */
  eraseComments(oldestDay: string): number {
    const ids = this.#connection.read(({ oldComments }) =>
      oldComments.all(oldestDay).map(({ id }) => String(id)),
    );
    if (ids.length > 0) this.erase('rating_comments', ids);
    return ids.length;
  }

  #read(name: 'undelivered' | 'all', after: Tombstone | null, limit: number): Tombstone[] {
    const { id, part } = after ?? { id: '', part: '' };
    return this.#connection.read(
      (statements) => statements[name].all(id, part, limit) as unknown as Tombstone[],
    );
  }

  /** The next ones that PocketBase has not confirmed. */
  undelivered(after: Tombstone | null, limit: number): Tombstone[] {
    return this.#read('undelivered', after, limit);
  }

  /** The next ones, to be told again. */
  all(after: Tombstone | null, limit: number): Tombstone[] {
    return this.#read('all', after, limit);
  }

  /** Notes that PocketBase confirmed these; safe to lose, as telling it again is harmless. */
  markDelivered(stones: readonly Tombstone[]): void {
    const day = this.#options.today();
    this.#marks.transaction(({ delivered }) =>
      stones.forEach(({ id, part }) => delivered.run(day, id, part)),
    );
  }

  close(): void {
    this.#connection.close();
    this.#marks.close();
  }
}
