import { closeSync, existsSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';

/**
 * The log of a SQLite file, where it writes what is committed until it carries it over into the file itself. To be
 * used while a connection is open, which keeps SQLite from beginning another one. It holds no locks.
 */
export class DatabaseLog {
  readonly #path: string;
  #handle: number | null = null;

  /** @param file of the database */
  constructor(file: string) {
    this.#path = `${file}-wal`;
  }

  #open(): number {
    return (this.#handle ??= openSync(this.#path, 'r'));
  }

  /**
   * Waits until all that was committed before is on the disk; the process goes on meanwhile.
   *
   * @throws what the file system says: then nobody knows what is on the disk
   */
  sync(): Promise<void> {
    return new Promise((resolve, reject) => {
      fdatasync(this.#open(), (error) => (error === null ? resolve() : reject(error)));
    });
  }

  /** As `sync`, at once; for what an earlier process committed. */
  syncNow(): void {
    if (existsSync(this.#path)) fdatasyncSync(this.#open());
  }

  /** To be called when the connection was closed: the next one may have another log. */
  forget(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }
}
