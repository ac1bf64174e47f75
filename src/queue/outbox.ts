import type { DatabaseSync } from 'node:sqlite';
import type { Submission } from '../domain/submission.ts';
import { ACCEPTING, accept, arrivalOf } from './accept.ts';
import type { Arrival, StoreProof, StoreResult } from './accept.ts';
import { Connection } from './connection.ts';
import { DatabaseLog } from './database-log.ts';
import { openOutboxDatabase } from './outbox-database.ts';
import type { Durability } from './outbox-database.ts';

/** An answer as it waits in the queue; `seq` orders them. */
export interface QueuedSubmission {
  seq: number;
  submission: Submission;
}

interface Waiting {
  arrival: Arrival;
  resolve(result: StoreResult): void;
  reject(error: unknown): void;
}

export interface OutboxOptions {
  file: string;
  /** Key of `contentMac`. */
  macKey: Buffer;
  /** Today in Viet Nam, `YYYY-MM-DD`. */
  today(): string;
  /** The day whose list takes what is accepted now, see `Chain`. */
  leafDay(): string;
  /** Opens the database; replaced in tests. */
  open?(file: string, durability: Durability): DatabaseSync;
  /** Its log; replaced in tests. */
  log?: Pick<DatabaseLog, 'sync' | 'syncNow' | 'forget'>;
}

const MARKS = { delivered: 'UPDATE submissions SET delivered_day = ? WHERE seq = ?' };

const ROWS = 'SELECT seq, collection, body FROM submissions';

/** Batches stay below this many characters, so that no limit of the receiver is met. */
const MAX_BATCH_CHARACTERS = 1_000_000;

/**
 * Answers on their way to PocketBase, durable on disk. The only writer of its file. Answers that
 * arrive together, or while the disk is at work, are committed together: one sync for all of them.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  #waiting: Waiting[] = [];
  #isFlushing = false;
  /** What is committed here is on the disk once `sync` is through; before that nobody is thanked. */
  readonly #answers: Connection<keyof typeof ACCEPTING>;
  readonly #log: NonNullable<OutboxOptions['log']>;
  /** Does not wait: a mark that a power cut eats only means that an answer is offered once more. */
  readonly #marks: Connection<keyof typeof MARKS>;
  /** Waits for the disk at each commit, as nobody waits for it. */
  readonly #upkeep: Connection<never>;
  /** All answers up to here are on the disk. */
  #durableSeq: number;
  /** The disk failed to keep what was committed; what it says later is believed only after `#mend`. */
  #isDoubtful = false;

  /** Throws when the database cannot be opened, or what is in it cannot be brought to the disk. */
  constructor(options: OutboxOptions) {
    this.#options = options;
    const { file, open = openOutboxDatabase } = options;
    this.#log = options.log ?? new DatabaseLog(file);
    this.#answers = new Connection(() => {
      this.#log.forget();
      return open(file, 'NORMAL');
    }, ACCEPTING);
    this.#marks = new Connection(() => open(file, 'NORMAL'), MARKS);
    this.#upkeep = new Connection(() => open(file, 'FULL'), {});
    this.#answers.database();
    this.#log.syncNow();
    this.#durableSeq = this.lastSeq();
  }

  /**
   * Stores one answer and spends its link, if it came by one. When the promise is fulfilled the answer (or,
   * for `repeated` and `conflict`, the one that came first under its id) is on disk; for a refused link
   * nothing is.
   *
   * @throws RangeError for an answer without a receipt's hash; what the database or the disk says: then this
   *   answer may be sent again, and a later one may succeed.
   */
  async store(submission: Submission, proof: StoreProof = {}): Promise<StoreResult> {
    const arrival = arrivalOf(this.#options.macKey, submission, proof);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ arrival, resolve, reject });
      if (this.#isFlushing) return;
      this.#isFlushing = true;
      setImmediate(() => void this.#flushAll());
    });
  }

  /** One group after the other: what arrives while the disk is at work is the next one. */
  async #flushAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        const results = await this.#keep(group.map(({ arrival }) => arrival));
        group.forEach(({ resolve }, index) => resolve(results[index] as StoreResult));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#isFlushing = false;
  }

  /** Commits a group and waits for the disk. */
  async #keep(arrivals: readonly Arrival[]): Promise<StoreResult[]> {
    const { today, leafDay } = this.#options;
    if (this.#isDoubtful) this.#mend();
    const days = { today: today(), leafDay: leafDay() };
    const results = this.#answers.transaction((statements) =>
      arrivals.map((arrival) => accept(statements, arrival, days)),
    );
    const last = this.lastSeq();
    try {
      await this.#log.sync();
    } catch (error) {
      this.#isDoubtful = true;
      throw error;
    }
    this.#durableSeq = last;
    return results;
  }

  /**
   * After a disk that failed to keep the log a second try may succeed without keeping anything. So all of it is
   * written once more, into the file itself. Throws when that fails or somebody reads the file just then.
   */
  #mend(): void {
    const result = this.#upkeep.database().prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    if (result?.['busy'] !== 0) throw new Error('The queue cannot be brought to the disk.');
    this.#durableSeq = this.lastSeq();
    this.#isDoubtful = false;
  }

  #rows(where: string, ...values: (number | string)[]): QueuedSubmission[] {
    const rows = this.#answers
      .database()
      .prepare(`${ROWS} ${where}`)
      .iterate(...values);
    const batch: QueuedSubmission[] = [];
    let characters = 0;
    for (const { seq, collection, body } of rows) {
      batch.push({
        seq: Number(seq),
        submission: { collection, record: JSON.parse(String(body)) } as Submission,
      });
      characters += String(body).length;
      if (characters > MAX_BATCH_CHARACTERS) break;
    }
    return batch;
  }

  /**
   * The next answers after `seq` that PocketBase has not confirmed. Only what is on the disk: PocketBase must not
   * know more than we would after a power cut.
   */
  undelivered(afterSeq: number, limit: number): QueuedSubmission[] {
    return this.#rows(
      'WHERE delivered_day IS NULL AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?',
      afterSeq,
      this.#durableSeq,
      limit,
    );
  }

  /** The next answers after `seq` that were confirmed and are still kept, to be offered again. */
  kept(afterSeq: number, limit: number): QueuedSubmission[] {
    return this.#rows(
      'WHERE delivered_day IS NOT NULL AND body IS NOT NULL AND seq > ? ORDER BY seq LIMIT ?',
      afterSeq,
      limit,
    );
  }

  /** Notes that PocketBase confirmed these; safe to lose, as offering again is harmless. */
  markDelivered(seqs: readonly number[]): void {
    const day = this.#options.today();
    this.#marks.transaction(({ delivered }) => seqs.forEach((seq) => delivered.run(day, seq)));
  }

  /** Forgets the text of answers confirmed on or before that day; returns how many. */
  dropBodies(lastDeliveredDay: string): number {
    const { changes } = this.#upkeep.transaction(() =>
      this.#upkeep
        .database()
        .prepare('UPDATE submissions SET body = NULL WHERE body IS NOT NULL AND delivered_day <= ?')
        .run(lastDeliveredDay),
    );
    return Number(changes);
  }

  /**
   * Forgets what of a collection was accepted before that day, delivered or not: its time is over, and it must
   * not be offered again. Returns how many.
   */
  forget(collection: Submission['collection'], acceptedBefore: string): number {
    return this.#forgetWhere('accepted_day < ?', collection, acceptedBefore);
  }

  /** Forgets these of a collection, likewise. Returns how many. */
  forgetThese(collection: Submission['collection'], ids: readonly string[]): number {
    return this.#forgetWhere('id IN (SELECT value FROM json_each(?))', collection, JSON.stringify(ids));
  }

  #forgetWhere(condition: string, collection: string, value: string): number {
    const sql = `UPDATE submissions SET body = NULL, delivered_day = coalesce(delivered_day, ?)
      WHERE collection = ? AND body IS NOT NULL AND ${condition}`;
    const { changes } = this.#upkeep.transaction(() =>
      this.#upkeep.database().prepare(sql).run(this.#options.today(), collection, value),
    );
    return Number(changes);
  }

  /** Whether an answer would be stored now. */
  canAccept(): boolean {
    try {
      if (this.#isDoubtful) this.#mend();
      return this.#answers.canCommit();
    } catch {
      return false;
    }
  }

  /** Answers accepted and not yet confirmed by PocketBase. */
  countUndelivered(): number {
    const sql = 'SELECT count(*) AS n FROM submissions WHERE delivered_day IS NULL';
    return Number(this.#answers.database().prepare(sql).get()?.['n']);
  }

  /** `seq` of the newest answer, 0 when there is none. */
  lastSeq(): number {
    return Number(this.#answers.read(({ newest }) => newest.get())?.['last'] ?? 0);
  }

  /** Closes the file; the next use opens it again. */
  close(): void {
    this.#marks.close();
    this.#upkeep.close();
    this.#answers.close();
    this.#log.forget();
  }
}
