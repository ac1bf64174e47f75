import type { DatabaseSync } from 'node:sqlite';
import type { Submission } from '../domain/submission.ts';
import { ACCEPTING, accept, arrivalOf } from './accept.ts';
import type { Arrival, StoreProof, StoreResult } from './accept.ts';
import { Connection } from './connection.ts';
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
}

const MARKS = { delivered: 'UPDATE submissions SET delivered_day = ? WHERE seq = ?' };

const ROWS = 'SELECT seq, collection, body FROM submissions';

/** Batches stay below this many characters, so that no limit of the receiver is met. */
const MAX_BATCH_CHARACTERS = 1_000_000;

/**
 * Answers on their way to PocketBase, durable on disk. The only writer of its file. Answers that
 * arrive together are committed together: one sync for all of them.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  #waiting: Waiting[] = [];
  /** Waits for the disk at each commit. */
  readonly #answers: Connection<keyof typeof ACCEPTING>;
  /** Does not: a mark that a power cut eats only means that an answer is offered once more. */
  readonly #marks: Connection<keyof typeof MARKS>;

  /** Throws when the database cannot be opened durably. */
  constructor(options: OutboxOptions) {
    this.#options = options;
    const { file, open = openOutboxDatabase } = options;
    this.#answers = new Connection(() => open(file, 'FULL'), ACCEPTING);
    this.#marks = new Connection(() => open(file, 'NORMAL'), MARKS);
    this.#answers.database();
  }

  /**
   * Stores one answer and spends its link, if it came by one. When the promise is fulfilled the answer (or,
   * for `repeated` and `conflict`, the one that came first under its id) is on disk; for a refused link
   * nothing is.
   *
   * @throws RangeError for an answer without a receipt's hash; what the database says: then nothing of this
   *   answer is stored, and a later one may succeed.
   */
  async store(submission: Submission, proof: StoreProof = {}): Promise<StoreResult> {
    const arrival = arrivalOf(this.#options.macKey, submission, proof);
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#flush());
      this.#waiting.push({ arrival, resolve, reject });
    });
  }

  #flush(): void {
    const group = this.#waiting;
    this.#waiting = [];
    let results: StoreResult[];
    try {
      const days = { today: this.#options.today(), leafDay: this.#options.leafDay() };
      results = this.#answers.transaction((statements) =>
        group.map(({ arrival }) => accept(statements, arrival, days)),
      );
    } catch (error) {
      for (const waiting of group) waiting.reject(error);
      return;
    }
    group.forEach((waiting, index) => waiting.resolve(results[index] as StoreResult));
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

  /** The next answers after `seq` that PocketBase has not confirmed. */
  undelivered(afterSeq: number, limit: number): QueuedSubmission[] {
    return this.#rows('WHERE delivered_day IS NULL AND seq > ? ORDER BY seq LIMIT ?', afterSeq, limit);
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
    const { changes } = this.#answers.transaction(() =>
      this.#answers
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
    const { changes } = this.#answers.transaction(() =>
      this.#answers
        .database()
        .prepare(
          `UPDATE submissions SET body = NULL, delivered_day = coalesce(delivered_day, ?)
            WHERE collection = ? AND body IS NOT NULL AND accepted_day < ?`,
        )
        .run(this.#options.today(), collection, acceptedBefore),
    );
    return Number(changes);
  }

  /** Whether an answer would be stored now. */
  canAccept(): boolean {
    return this.#answers.canCommit();
  }

  /** Answers accepted and not yet confirmed by PocketBase. */
  countUndelivered(): number {
    const sql = 'SELECT count(*) AS n FROM submissions WHERE delivered_day IS NULL';
    return Number(this.#answers.database().prepare(sql).get()?.['n']);
  }

  /** `seq` of the newest answer, 0 when there is none. */
  lastSeq(): number {
    return Number(
      this.#answers.database().prepare('SELECT max(seq) AS last FROM submissions').get()?.['last'] ?? 0,
    );
  }

  /** Closes the file; the next use opens it again. */
  close(): void {
    this.#marks.close();
    this.#answers.close();
  }
}
