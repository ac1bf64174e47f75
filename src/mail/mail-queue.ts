import type { DatabaseSync } from 'node:sqlite';
import { Connection } from '../queue/connection.ts';
import { openDurably } from '../queue/outbox-database.ts';

/** Something to be told by mail, once. */
export interface NewMail {
  /** What it is about and whom it is for: of two with the same key the first is kept. */
  key: string;
  to: string;
  subject: string;
  text: string;
  /** When it would be of no use any more. */
  expiresAt: Date;
}

/** A mail on its way. */
export interface WaitingMail {
  number: number;
  key: string;
  to: string;
  subject: string;
  text: string;
  /** How often it could not be sent. */
  attempts: number;
}

/** Who wants mail; kept here so that alerts find their way while PocketBase is down. */
export interface Recipient {
  /** Id of the staff account. */
  id: string;
  address: string;
  isAdmin: boolean;
}

/** What is still to be done, for whoever looks after the machine. */
export interface MailState {
  /** How many wait, and since when the oldest; null: none. */
  waiting: number;
  oldestAt: Date | null;
  /** How many were refused or expired since the given moment. */
  failed: number;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS mails (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'refused', 'expired')),
    attempts INTEGER NOT NULL DEFAULT 0,
    made_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS mails_due ON mails (due_at) WHERE state = 'waiting';
  CREATE TABLE IF NOT EXISTS recipients (id TEXT PRIMARY KEY, address TEXT NOT NULL, is_admin INTEGER NOT NULL) STRICT;`;

const SQL = {
  add: `INSERT INTO mails (key, recipient, subject, text, made_at, due_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO NOTHING`,
  next: `SELECT number, key, recipient, subject, text, attempts FROM mails
    WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, number LIMIT 1`,
  dueAt: `SELECT min(due_at) AS at FROM mails WHERE state = 'waiting'`,
  // What it said is nobody's business any more; its key stays, so that it is not made again.
  end: `UPDATE mails SET state = ?, ended_at = ?, subject = '', text = '', recipient = '' WHERE number = ?`,
  later: `UPDATE mails SET attempts = attempts + 1, due_at = ? WHERE number = ?`,
  expire: `UPDATE mails SET state = 'expired', ended_at = ?1, subject = '', text = '', recipient = ''
    WHERE state = 'waiting' AND expires_at <= ?1`,
  state: `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
      min(made_at) FILTER (WHERE state = 'waiting') AS oldest,
      count(*) FILTER (WHERE state IN ('refused', 'expired') AND ended_at >= ?) AS failed FROM mails`,
  drop: `DELETE FROM mails WHERE state <> 'waiting' AND ended_at < ?`,
  recipients: `SELECT id, address, is_admin FROM recipients ORDER BY id`,
  forgetRecipients: `DELETE FROM recipients`,
  addRecipient: `INSERT INTO recipients (id, address, is_admin) VALUES (?, ?, ?)`,
};

function open(file: string): DatabaseSync {
  const db = openDurably(file);
  try {
    db.exec(SCHEMA);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const dateOf = (value: unknown): Date | null => (value === null ? null : new Date(Number(value)));

/** Mail that is to be sent, on disk: none is lost by an end of the site, and none is made twice. */
export class MailQueue {
  readonly #connection: Connection<keyof typeof SQL>;

  /** @param file is made where it is missing */
  constructor(file: string) {
    this.#connection = new Connection(() => open(file), SQL);
  }

  /** Keeps mails to be sent; one whose key was there before changes nothing. Throws what SQLite says. */
  add(mails: readonly NewMail[], now: Date): void {
    const at = now.getTime();
    this.#connection.transaction(({ add }) => {
      for (const { key, to, subject, text, expiresAt } of mails)
        add.run(key, to, subject, text, at, at, expiresAt.getTime());
    });
  }

  /** A mail that is due; null: none is. */
  next(now: Date): WaitingMail | null {
    const row = this.#connection.read(({ next }) => next.get(now.getTime()));
    if (row === undefined) return null;
    const { recipient, ...mail } = row;
    return { ...mail, to: recipient } as unknown as WaitingMail;
  }

  /** When the next mail is due; null: none waits. */
  dueAt(): Date | null {
    return dateOf(this.#connection.read(({ dueAt }) => dueAt.get())?.['at']);
  }

  /** The mail is done with: sent, or refused for good. */
  end({ number }: WaitingMail, state: 'sent' | 'refused', now: Date): void {
    this.#connection.transaction(({ end }) => end.run(state, now.getTime(), number));
  }

  /** The mail is to be tried again at that moment. */
  later({ number }: WaitingMail, at: Date): void {
    this.#connection.transaction(({ later }) => later.run(at.getTime(), number));
  }

  /** Gives up what would be of no use any more. Returns how many. */
  expire(now: Date): number {
    return Number(this.#connection.transaction(({ expire }) => expire.run(now.getTime())).changes);
  }

  /** Forgets mails that ended before that moment, with their keys. */
  drop(before: Date): void {
    this.#connection.transaction(({ drop }) => drop.run(before.getTime()));
  }

  /** @param since failures before it do not count */
  state(since: Date): MailState {
    const row = this.#connection.read(({ state }) => state.get(since.getTime()));
    return {
      waiting: Number(row?.['waiting']),
      oldestAt: dateOf(row?.['oldest'] ?? null),
      failed: Number(row?.['failed']),
    };
  }

  recipients(): Recipient[] {
    const rows = this.#connection.read(({ recipients }) => recipients.all());
    return rows.map(({ id, address, is_admin: isAdmin }) => ({
      id: String(id),
      address: String(address),
      isAdmin: isAdmin === 1,
    }));
  }

  /** From now on these want mail, and nobody else. */
  setRecipients(recipients: readonly Recipient[]): void {
    this.#connection.transaction(({ forgetRecipients, addRecipient }) => {
      forgetRecipients.run();
      for (const { id, address, isAdmin } of recipients) addRecipient.run(id, address, isAdmin ? 1 : 0);
    });
  }

  close(): void {
    this.#connection.close();
  }
}
