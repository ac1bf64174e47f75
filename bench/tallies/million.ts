import { DatabaseSync } from 'node:sqlite';
import type { Questionnaire } from '#src/domain/questionnaire.ts';
import type { AnswerRecord, AnswerSource } from '#src/domain/submission.ts';
import { addDays } from '#src/lib/add-days.ts';
import { randomFrom } from '#tests/support/random.ts';

/** Three years of a busy department. */
export const FIRST_DAY = '2023-12-15';
export const DAYS = 1096;

/** Shares as a department sees them; what is left over belongs to the last. */
const SOURCES: [AnswerSource, number][] = [
  ['qr', 0.36],
  ['web', 0.34],
  ['kiosk', 0.18],
  ['paper', 0.08],
  ['staff', 0.03],
  ['link', 0.01],
];
const CHANNELS: [string, number][] = [
  ['online', 0.48],
  ['in-person', 0.38],
  ['post', 0.08],
  ['', 0.06],
];
/** Of those who answer, and of those who go into the criteria of a factor. */
const LEVELS: [number, number][] = [
  [5, 0.38],
  [4, 0.45],
  [3, 0.1],
  [2, 0.03],
  [1, 0.02],
  [0, 0.02],
];
const OPENS_CRITERIA = 0.25;
const ANSWERS_FACTOR = 0.9;
const IS_MARKED = 0.02;

/** How often each of `count` procedures is asked for, by Zipf's law. */
function shares(count: number): [number, number][] {
  const weights = Array.from({ length: count }, (_, i) => 1 / (i + 1));
  const all = weights.reduce((sum, weight) => sum + weight);
  return weights.map((weight, i) => [i, weight / all]);
}

/** Makes answers that hang together as real ones do: who is content with one thing is so with others. */
export class AnswerMaker {
  readonly #random: () => number;
  readonly #questionnaire: Questionnaire;
  readonly #procedures: readonly string[];
  readonly #shares: [number, number][];

  constructor(seed: number, questionnaire: Questionnaire, procedures: readonly string[]) {
    this.#random = randomFrom(seed);
    this.#questionnaire = questionnaire;
    this.#procedures = procedures;
    this.#shares = shares(procedures.length);
  }

  #pick<T>(choices: readonly [T, number][]): T {
    let left = this.#random();
    for (const [value, share] of choices) if ((left -= share) < 0) return value;
    return (choices.at(-1) as [T, number])[0];
  }

  #scores(): Record<string, number> {
    const mood = this.#pick(LEVELS.slice(0, 5));
    const level = (): number => (this.#random() < 0.5 ? mood : this.#pick(LEVELS));
    const scores: Record<string, number> = { chung: mood };
    for (const { id, criteria } of this.#questionnaire.factors) {
      if (this.#random() < ANSWERS_FACTOR) scores[id] = level();
      if (this.#random() < OPENS_CRITERIA) for (const criterion of criteria) scores[criterion.id] = level();
    }
    return scores;
  }

  make(n: number, day: string): AnswerRecord {
    const { id: form, version, screening } = this.#questionnaire;
    const answers = screening?.choices.map(({ value }) => value) ?? [''];
    const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1;
    return {
      id: `m${n.toString(36).padStart(25, '0')}`,
      form,
      version,
      round: `quy-${quarter}-${day.slice(0, 4)}`,
      day,
      source: this.#pick(SOURCES),
      sourceTag: '',
      language: 'vi',
      procedure: this.#procedures[this.#pick(this.#shares)] ?? '',
      channel: this.#pick(CHANNELS),
      screening: (this.#random() < 0.95 ? answers[0] : answers[1]) ?? '',
      scores: this.#scores(),
      choices: {},
      comment: '',
      marks: this.#random() < IS_MARKED ? ['burst'] : [],
    };
  }
}

const COLUMNS = [
  ...['id', 'form', 'version', 'round', 'day', 'source', 'sourceTag', 'language', 'procedure'],
  ...['channel', 'screening', 'scores', 'choices', 'comment', 'marks', 'closedSalt', 'textSalt'],
] as const;

/**
 * Writes answers straight into the database of a PocketBase that is not running, spread evenly over the days.
 *
 * @param database path of its `data.db`
 */
export function writeAnswers(database: string, count: number, maker: AnswerMaker): void {
  const db = new DatabaseSync(database);
  const insert = db.prepare(
    `INSERT INTO answers (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
  );
  db.exec('PRAGMA synchronous = OFF; BEGIN');
  for (let n = 0; n < count; n += 1) {
    const answer = maker.make(n, addDays(FIRST_DAY, Math.floor((n * DAYS) / count)));
    const record: Record<string, unknown> = { ...answer, closedSalt: '', textSalt: '' };
    const values = COLUMNS.map((column) => {
      const value = record[column];
      return typeof value === 'object' ? JSON.stringify(value) : (value as string | number);
    });
    insert.run(...values);
  }
  db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}
