import { Connection } from './connection.ts';
import { openOutboxDatabase } from './outbox-database.ts';

/** Somebody who sent a form before a round opened, after it closed, or from where it takes none. */
export type AttemptKind = 'early' | 'late' | 'source';

export interface Attempt {
  round: string;
  kind: AttemptKind;
}

/** How many came in vain to a round. */
export type AttemptTotals = Record<AttemptKind, number>;

/** How many came in vain on one day. */
export interface AttemptCount extends Attempt {
  day: string;
  count: number;
}

const SQL = {
  add: `INSERT INTO attempts (round, day, kind, count) VALUES (?, ?, ?, 1)
    ON CONFLICT (round, day, kind) DO UPDATE SET count = count + 1`,
  all: 'SELECT round, day, kind, count FROM attempts ORDER BY round, day, kind',
  totals: 'SELECT kind, sum(count) AS count FROM attempts WHERE round = ? GROUP BY kind',
};

/** Counts who came in vain, by round and day; keeps nothing of what they sent. */
export class Attempts {
  readonly #connection: Connection<keyof typeof SQL>;
  readonly #today: () => string;

  /**
   * @param file the queue's
   * @param today the day in Viet Nam, `YYYY-MM-DD`
   */
  constructor(file: string, today: () => string) {
    // A power cut may take the last few: they are figures about attempts, not answers.
    this.#connection = new Connection(() => openOutboxDatabase(file, 'NORMAL'), SQL);
    this.#today = today;
  }

  /** Throws what the database says. */
  add({ round, kind }: Attempt): void {
    this.#connection.transaction(({ add }) => add.run(round, this.#today(), kind));
  }

  all(): AttemptCount[] {
    return this.#connection.read(({ all }) => all.all() as unknown as AttemptCount[]);
  }

  /** Of all days of a round. */
  totals(round: string): AttemptTotals {
    return this.#connection.read(({ totals }) => {
      const counts = totals.all(round).map(({ kind, count }) => [String(kind), Number(count)]);
      return { early: 0, late: 0, source: 0, ...Object.fromEntries(counts) };
    });
  }

  close(): void {
    this.#connection.close();
  }
}
