import type { DatabaseSync } from 'node:sqlite';
import { NO_HEAD, headOf, writeDayList } from '../integrity/day-list.ts';
import { addDays } from '../lib/add-days.ts';
import { Connection } from './connection.ts';
import { openOutboxDatabase } from './outbox-database.ts';

/** A day whose list is closed and never changes again. */
export interface ChainDay {
  day: string;
  /** SHA-256 of its list. */
  head: string;
  /** Accepted on that day. */
  answers: number;
  /** Withdrawn on that day. */
  withdrawn: number;
  /** Free texts whose time was over on that day. */
  erased: number;
}

const SQL = {
  days: 'SELECT day, head, answers, withdrawn, erased FROM chain_days ORDER BY number',
  last: 'SELECT day, head FROM chain_days ORDER BY number DESC LIMIT 1',
  before:
    'SELECT head FROM chain_days WHERE number < (SELECT number FROM chain_days WHERE day = ?) ORDER BY number DESC LIMIT 1',
  open: `SELECT DISTINCT leaf_day AS day FROM submissions WHERE leaf IS NOT NULL AND leaf_day > ?1
    UNION SELECT DISTINCT day FROM tombstones WHERE day > ?1 ORDER BY 1`,
  leaves: 'SELECT leaf FROM submissions WHERE leaf_day = ? AND leaf IS NOT NULL',
  withdrawn: 'SELECT receipt_hash FROM tombstones WHERE day = ? AND receipt_hash IS NOT NULL',
  erased: 'SELECT count(*) AS n FROM tombstones WHERE day = ? AND receipt_hash IS NULL',
  close: 'INSERT INTO chain_days (day, head, answers, withdrawn, erased) VALUES (?, ?, ?, ?, ?)',
};

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

/**
 * The daily hash chain over all accepted answers. What is accepted waits in an open day; once that is over it is
 * closed, and its list follows from the queue's file alone, at any time and byte for byte.
 */
export class Chain {
  readonly #connection: Connection<keyof typeof SQL>;
  readonly #today: () => string;
  /** '' before the first. */
  #lastClosed: string | null = null;

  /**
   * @param file the queue's
   * @param today the day in Viet Nam, `YYYY-MM-DD`
   * @param open opens the file; another process than its owner only reads
   */
  constructor(
    file: string,
    today: () => string,
    open: (file: string) => DatabaseSync = (path) => openOutboxDatabase(path),
  ) {
    this.#connection = new Connection(() => open(file), SQL);
    this.#today = today;
  }

  #last(): string {
    return (this.#lastClosed ??= this.#connection.read(({ last }) => String(last.get()?.['day'] ?? '')));
  }

  /**
   * The day whose list takes what comes now: today, or the day after the last closed one where a clock went
   * back: a closed list never changes.
   */
  openDay(): string {
    const last = this.#last();
    return last === '' ? this.#today() : laterOf(this.#today(), addDays(last, 1));
  }

  /**
   * Whether a day's list takes nothing any more. One that lies further ahead than tomorrow comes from a clock that
   * was wrong: it is closed too, or its answers would wait until that day.
   */
  #isOver(day: string): boolean {
    const today = this.#today();
    return day < today || day > addDays(today, 1);
  }

  /** Closes all days that are over, the oldest first; says how many. Throws what the database says. */
  closeDays(): number {
    const closed = this.#connection.transaction(({ open }) => {
      const days = open.all(this.#last()).map(({ day }) => String(day));
      return days.filter((day) => this.#isOver(day)).map((day) => this.#close(day));
    });
    this.#lastClosed = null;
    return closed.length;
  }

  /** Within a transaction. */
  #close(day: string): void {
    this.#connection.read(({ last, close }) => {
      const { head: previous } = (last.get() ?? { head: NO_HEAD }) as { head: string };
      const { leaves, withdrawn, erased } = this.#contentOf(day);
      const head = headOf(writeDayList({ day, previous, leaves, withdrawn, erased }));
      close.run(day, head, leaves.length, withdrawn.length, erased);
    });
  }

  #contentOf(day: string): { leaves: string[]; withdrawn: string[]; erased: number } {
    return this.#connection.read((statements) => ({
      leaves: statements.leaves.all(day).map(({ leaf }) => String(leaf)),
      withdrawn: statements.withdrawn.all(day).map(({ receipt_hash: hash }) => String(hash)),
      erased: Number(statements.erased.get(day)?.['n']),
    }));
  }

  /** All closed days, the oldest first. */
  days(): ChainDay[] {
    return this.#connection.read(({ days }) => days.all() as unknown as ChainDay[]);
  }

  /** The list of a closed day, as it was when it was closed. */
  listOf(day: string): string {
    const previous = this.#connection.read(({ before }) => String(before.get(day)?.['head'] ?? NO_HEAD));
    return writeDayList({ day, previous, ...this.#contentOf(day) });
  }

  close(): void {
    this.#connection.close();
  }
}
