import { Connection } from './connection.ts';
import { openOutboxDatabase } from './outbox-database.ts';
import { SPENDING, linkRefusal } from './spend-link.ts';

/** New single-use links, all for one round. */
export interface LinkBatch {
  /** SHA-256 in hex of what each link carries; the links themselves are never kept. */
  hashes: readonly string[];
  round: string;
  /** Last day on which they can be used, `YYYY-MM-DD` in Viet Nam. */
  expiresDay: string;
}

export type LinkState =
  { state: 'open' | 'link-spent' | 'link-expired'; round: string } | { state: 'link-unknown' };

/** How many links of a round there are; never which. `expired` ones were not used in time. */
export interface LinkCounts {
  made: number;
  spent: number;
  expired: number;
}

const HASH = /^[0-9a-f]{64}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const SQL = {
  make: 'INSERT INTO links (hash, round, made_day, expires_day) VALUES (?, ?, ?, ?)',
  linkOf: SPENDING.linkOf,
  count: `SELECT count(*) AS made, coalesce(sum(is_spent), 0) AS spent,
    coalesce(sum(is_spent = 0 AND expires_day < ?), 0) AS expired FROM links WHERE round = ?`,
};

/** The single-use links of all rounds. They are spent where answers are accepted, see `accept.ts`. */
export class Links {
  readonly #connection: Connection<keyof typeof SQL>;
  readonly #today: () => string;

  /**
   * @param file the queue's
   * @param today the day in Viet Nam, `YYYY-MM-DD`
   */
  constructor(file: string, today: () => string) {
    this.#connection = new Connection(() => openOutboxDatabase(file), SQL);
    this.#today = today;
  }

  /**
   * Makes all links of a batch durable, or none.
   *
   * @returns how many were made
   * @throws RangeError when a hash or day is none; what the database says, as when a hash is there already
   */
  make({ hashes, round, expiresDay }: LinkBatch): number {
    if (!hashes.every((hash) => HASH.test(hash))) throw new RangeError('Not the hash of a link');
    if (!DAY.test(expiresDay) || round === '') throw new RangeError('Links need a round and a last day');
    const day = this.#today();
    this.#connection.transaction(({ make }) => {
      // In the order of the hashes: the order in which they were handed out is nobody's business.
      for (const hash of hashes.toSorted()) make.run(hash, round, day, expiresDay);
    });
    return hashes.length;
  }

  /** Whether a link can be used today, and for which round. */
  state(hash: string): LinkState {
    return this.#connection.read((statements) => {
      const link = statements.linkOf.get(hash);
      if (link === undefined) return { state: 'link-unknown' };
      const refusal = linkRefusal(statements, hash, this.#today());
      const state = refusal === 'link-unknown' || refusal === null ? 'open' : refusal;
      return { state, round: String(link['round']) };
    });
  }

  count(round: string): LinkCounts {
    return this.#connection.read(({ count }) => {
      const row = count.get(this.#today(), round);
      return {
        made: Number(row?.['made']),
        spent: Number(row?.['spent']),
        expired: Number(row?.['expired']),
      };
    });
  }

  close(): void {
    this.#connection.close();
  }
}
