import type { Kiosk } from '../domain/kiosk.ts';
import { Connection } from './connection.ts';
import type { Statements } from './connection.ts';
import { openOutboxDatabase } from './outbox-database.ts';

/** A new code, as it is kept; times are milliseconds since 1970. */
export interface KioskCode {
  id: string;
  codeHash: string;
  codeUntil: number;
  round: string;
  desk: string;
}

/** A tablet that exchanges a code. Hashes are SHA-256 in hex of secrets that it made itself. */
export interface KioskStart {
  codeHash: string;
  deviceHash: string;
  ticketHash: string;
}

/** A tablet that reports. */
export interface KioskContact {
  deviceHash: string;
  ticketHash: string;
  nextHash: string;
  waiting: number;
}

export type KioskRefusal =
  'code-unknown' | 'code-used' | 'code-expired' | 'device-unknown' | 'revoked' | 'copied';

/** What a tablet is for, or why it is not let in. */
export type KioskAdmission = { kiosk: Kiosk } | { refusal: KioskRefusal };

const COLUMNS = 'id, round, desk, state, code_until, device_hash, ticket, previous_ticket, seen_at, waiting';

const SQL = {
  make: `INSERT INTO kiosks (id, code_hash, code_until, round, desk, state) VALUES (?, ?, ?, ?, ?, 'waiting')`,
  byCode: `SELECT ${COLUMNS} FROM kiosks WHERE code_hash = ?`,
  byDevice: `SELECT ${COLUMNS} FROM kiosks WHERE device_hash = ?`,
  start: `UPDATE kiosks SET state = 'running', device_hash = ?, ticket = ?, seen_at = ? WHERE id = ?`,
  contact: 'UPDATE kiosks SET ticket = ?, previous_ticket = ?, seen_at = ?, waiting = ? WHERE id = ?',
  setState: 'UPDATE kiosks SET state = ? WHERE id = ?',
  end: `UPDATE kiosks SET state = ? WHERE id = ? AND round = ? AND state <> 'revoked'`,
  ofRound: `SELECT ${COLUMNS} FROM kiosks WHERE round = ? ORDER BY desk, id`,
};

const MINUTE_IN_MS = 60_000;

type Row = Record<string, unknown>;

function kioskOf(row: Row): Kiosk {
  return {
    id: String(row['id']),
    round: String(row['round']),
    desk: String(row['desk']),
    state: row['state'] as Kiosk['state'],
    codeUntil: Number(row['code_until']),
    seenAt: row['seen_at'] as number | null,
    waiting: Number(row['waiting']),
  };
}

/**
 * The tablets at counters: codes that start them, and their credentials, both as hashes. A credential is a secret that
 * stays and a ticket that changes with each contact; a ticket that comes a second time, and not as a repetition of the
 * same contact, shows that the credential is in two places.
 */
export class Kiosks {
  readonly #connection: Connection<keyof typeof SQL>;
  readonly #now: () => Date;

  /** @param file the queue's */
  constructor(file: string, now: () => Date) {
    this.#connection = new Connection(() => openOutboxDatabase(file), SQL);
    this.#now = now;
  }

  /** To the minute: when a tablet was seen says nothing of when somebody answered. */
  #minute(): number {
    return Math.floor(this.#now().getTime() / MINUTE_IN_MS) * MINUTE_IN_MS;
  }

  /** Makes a code durable. Throws what the database says, as when the code is there already. */
  make({ id, codeHash, codeUntil, round, desk }: KioskCode): void {
    this.#connection.transaction(({ make }) => make.run(id, codeHash, codeUntil, round, desk));
  }

  /** Spends a code. Asked again by the same tablet, as after a lost answer, it is started. */
  start(start: KioskStart): KioskAdmission {
    return this.#connection.transaction((statements) => this.#start(statements, start));
  }

  #start({ byCode, start }: Statements<keyof typeof SQL>, asked: KioskStart): KioskAdmission {
    const row = byCode.get(asked.codeHash);
    if (row === undefined) return { refusal: 'code-unknown' };
    const kiosk = kioskOf(row);
    if (row['device_hash'] !== null) {
      const isSame = row['device_hash'] === asked.deviceHash && row['ticket'] === asked.ticketHash;
      return isSame && kiosk.state === 'running' ? { kiosk } : { refusal: 'code-used' };
    }
    if (kiosk.state !== 'waiting' || kiosk.codeUntil <= this.#now().getTime())
      return { refusal: 'code-expired' };
    start.run(asked.deviceHash, asked.ticketHash, this.#minute(), kiosk.id);
    return { kiosk: { ...kiosk, state: 'running' } };
  }

  /** Lets a tablet in and changes its ticket. */
  contact(contact: KioskContact): KioskAdmission {
    return this.#connection.transaction((statements) => this.#contact(statements, contact));
  }

  #contact(statements: Statements<keyof typeof SQL>, asked: KioskContact): KioskAdmission {
    const row = statements.byDevice.get(asked.deviceHash);
    if (row === undefined) return { refusal: 'device-unknown' };
    const kiosk = kioskOf(row);
    if (kiosk.state === 'revoked' || kiosk.state === 'copied') return { refusal: kiosk.state };
    const isNext = row['ticket'] === asked.ticketHash;
    const isAgain = row['previous_ticket'] === asked.ticketHash && row['ticket'] === asked.nextHash;
    if (!isNext && !isAgain) {
      statements.setState.run('copied', kiosk.id);
      return { refusal: 'copied' };
    }
    statements.contact.run(asked.nextHash, asked.ticketHash, this.#minute(), asked.waiting, kiosk.id);
    return { kiosk };
  }

  /** Stops a tablet of a round, or revokes it; false: there is none, or it was revoked before. */
  end(id: string, round: string, state: 'stopped' | 'revoked'): boolean {
    return this.#connection.transaction(({ end }) => end.run(state, id, round).changes === 1);
  }

  /** All of a round, by counter. */
  ofRound(round: string): Kiosk[] {
    return this.#connection.read(({ ofRound }) => ofRound.all(round).map(kioskOf));
  }

  close(): void {
    this.#connection.close();
  }
}
