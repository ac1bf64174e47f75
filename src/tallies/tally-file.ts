import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Round } from '../domain/round.ts';
import type { Tally } from '../figures/tally.ts';
import { monthTotals, packTotals, unpackTotals, type MonthTotals } from '../figures/month-totals.ts';
import { daysOf, reportMonthOf } from '../figures/report-period.ts';
import { packTallies, unpackTallies, type PackedTallies } from '../figures/packed-tallies.ts';
import { makePrivateFolder } from '../lib/make-private-folder.ts';
import { Connection } from '../queue/connection.ts';

/**
 * Goes up with each change of what an answer counts for, or of how tallies are packed: then all are made anew. The
 * file holds nothing that cannot be.
 */
const READING = 2;

/** Another process may be writing: a recount by hand beside the site. */
const BUSY_TIMEOUT_IN_MS = 10_000;

/**
 * `days`: which revision of a day its tallies were made of, and, where answers to unknown versions are among them,
 * which versions were known then. `tallies`: all of a day, form, version and round, packed. `months`: what they add up
 * to in a reporting month, made when it is asked for and thrown away when one of its days is counted anew.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS days (
    day TEXT PRIMARY KEY,
    revision TEXT NOT NULL,
    known_versions TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS tallies (
    day TEXT NOT NULL,
    form TEXT NOT NULL,
    version INTEGER NOT NULL,
    round TEXT NOT NULL,
    packed BLOB NOT NULL,
    PRIMARY KEY (day, form, version, round)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS months (
    month TEXT NOT NULL,
    form TEXT NOT NULL,
    totals BLOB NOT NULL,
    PRIMARY KEY (month, form)
  ) STRICT;
`;

const EMPTY = ['days', 'tallies', 'months'].map((table) => `DROP TABLE IF EXISTS ${table}`).join('; ');

const SQL = {
  days: 'SELECT day, revision, known_versions FROM days',
  note: `INSERT INTO days (day, revision, known_versions) VALUES (?, ?, ?)
    ON CONFLICT (day) DO UPDATE SET revision = excluded.revision, known_versions = excluded.known_versions`,
  forget: 'DELETE FROM tallies WHERE day = ?',
  forgetDay: 'DELETE FROM days WHERE day = ?',
  keep: 'INSERT INTO tallies (day, form, version, round, packed) VALUES (?, ?, ?, ?, ?)',
  read: `SELECT day, version, round, packed FROM tallies
    WHERE form = ? AND day BETWEEN ? AND ? ORDER BY day, version, round`,
  readMonth: 'SELECT totals FROM months WHERE month = ? AND form = ?',
  keepMonth: 'INSERT OR REPLACE INTO months (month, form, totals) VALUES (?, ?, ?)',
  forgetMonth: 'DELETE FROM months WHERE month = ?',
  readRound: 'SELECT packed FROM tallies WHERE form = ? AND round = ? ORDER BY day, version',
};

/** What the tallies of a day were made of. */
export interface CountedDay {
  day: string;
  /** See `DayRevision`. */
  revision: string;
  /** '' where every answer's version was known. */
  knownVersions: string;
}

/** Tallies of one day, version and round. */
export interface DayTallies {
  day: string;
  version: number;
  round: string;
  packed: PackedTallies;
}

function openFile(file: string): DatabaseSync {
  makePrivateFolder(dirname(file));
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_IN_MS });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  const { user_version: reading } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (reading !== READING) db.exec(`${EMPTY}; PRAGMA user_version = ${READING}`);
  db.exec(SCHEMA);
  return db;
}

const groupOf = ({ form, version, round }: Tally): string => JSON.stringify([form, version, round]);

/** The file that keeps tallies. Several processes may use it at once: each writes whole days. */
export class TallyFile {
  readonly #connection: Connection<keyof typeof SQL>;

  constructor(file: string) {
    this.#connection = new Connection(() => openFile(file), SQL);
  }

  /** Which days are counted. Throws what the database says. */
  days(): CountedDay[] {
    const rows = this.#connection.read(({ days }) => days.all());
    return rows.map(({ day, revision, known_versions: knownVersions }) => ({
      day: String(day),
      revision: String(revision),
      knownVersions: String(knownVersions),
    }));
  }

  /** Puts the tallies of a day in the place of those it had. Throws what the database says; then nothing changed. */
  replaceDay({ day, revision, knownVersions }: CountedDay, tallies: readonly Tally[]): void {
    this.#connection.transaction(({ note, forget, forgetMonth, keep }) => {
      forget.run(day);
      forgetMonth.run(reportMonthOf(day));
      for (const group of Map.groupBy(tallies, groupOf).values()) {
        const [{ form, version, round }] = group as [Tally, ...Tally[]];
        keep.run(day, form, version, round, packTallies(group));
      }
      note.run(day, revision, knownVersions);
    });
  }

  /** Forgets a day and its tallies. Throws what the database says. */
  forgetDay(day: string): void {
    this.#connection.transaction(({ forget, forgetDay, forgetMonth }) => {
      forget.run(day);
      forgetMonth.run(reportMonthOf(day));
      forgetDay.run(day);
    });
  }

  /** The tallies of a form, of these days and the days between, in their order. */
  *read(form: string, firstDay: string, lastDay: string): Generator<DayTallies> {
    const rows = this.#connection.read(({ read }) => read.iterate(form, firstDay, lastDay));
    for (const { day, version, round, packed } of rows)
      yield {
        day: String(day),
        version: Number(version),
        round: String(round),
        packed: unpackTallies(packed as Uint8Array),
      };
  }

  /** What the answers to a form add up to in a reporting month, `YYYY-MM`. Throws what the database says. */
  totals(form: string, month: string): MonthTotals {
    const kept = this.#connection.read(({ readMonth }) => readMonth.get(month, form));
    return unpackTotals((kept?.['totals'] as Uint8Array | undefined) ?? this.#makeTotals(form, month));
  }

  /** In one go: else a day could be counted anew, by another process, between reading it and keeping the sum. */
  #makeTotals(form: string, month: string): Uint8Array {
    const { first, last } = daysOf([month]);
    return this.#connection.transaction(({ keepMonth }) => {
      const totals = packTotals(monthTotals(this.read(form, first, last)));
      keepMonth.run(month, form, totals);
      return totals;
    });
  }

  /** The tallies of a round, a day after the other. */
  *readRound({ form, id }: Pick<Round, 'form' | 'id'>): Generator<PackedTallies> {
    const rows = this.#connection.read(({ readRound }) => readRound.iterate(form, id));
    for (const { packed } of rows) yield unpackTallies(packed as Uint8Array);
  }

  close(): void {
    this.#connection.close();
  }
}
