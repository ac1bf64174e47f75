import type { DatabaseSync, StatementSync } from 'node:sqlite';

export type Statements<Name extends string> = Record<Name, StatementSync>;

/** For so long a commit that got through says that the next one will. */
const COMMIT_VOUCHES_IN_MS = 5_000;

/** A connection with prepared statements, opened when it is needed and anew after a fault. */
export class Connection<Name extends string> {
  readonly #open: () => DatabaseSync;
  readonly #sql: Record<Name, string>;
  #db: DatabaseSync | null = null;
  #statements: Statements<Name> | null = null;
  #committedAt = -Infinity;

  /** @param sql what is prepared on each opening */
  constructor(open: () => DatabaseSync, sql: Record<Name, string>) {
    this.#open = open;
    this.#sql = sql;
  }

  /** Throws when the file cannot be opened as it must be. */
  database(): DatabaseSync {
    return (this.#db ??= this.#open());
  }

  #prepared(): Statements<Name> {
    const db = this.database();
    const prepare = ([name, sql]: [string, string]): [string, StatementSync] => [name, db.prepare(sql)];
    return (this.#statements ??= Object.fromEntries(
      Object.entries<string>(this.#sql).map(prepare),
    ) as Statements<Name>);
  }

  /** Reads what is committed. Throws what the database says. */
  read<Result>(work: (statements: Statements<Name>) => Result): Result {
    return work(this.#prepared());
  }

  /** All of it is committed, or nothing and it throws. */
  transaction<Result>(work: (statements: Statements<Name>) => Result): Result {
    try {
      const statements = this.#prepared();
      this.database().exec('BEGIN IMMEDIATE');
      const result = work(statements);
      this.database().exec('COMMIT');
      this.#committedAt = performance.now();
      return result;
    } catch (error) {
      // Closing undoes what was begun; after a disk fault the connection itself cannot be trusted.
      this.close();
      this.#committedAt = -Infinity;
      throw error;
    }
  }

  /** Whether a commit gets through: known from a recent one, else tried with one that changes nothing. */
  canCommit(): boolean {
    if (performance.now() - this.#committedAt < COMMIT_VOUCHES_IN_MS) return true;
    try {
      // Written to the disk even when the number is the same.
      this.transaction(() => this.database().exec('PRAGMA user_version = 0'));
      return true;
    } catch {
      return false;
    }
  }

  /** Closes the file; the next use opens it again. */
  close(): void {
    const db = this.#db;
    this.#db = null;
    this.#statements = null;
    try {
      db?.close();
    } catch {
      // Already unusable: there is nothing to save in it.
    }
  }
}
