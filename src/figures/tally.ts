import type { Questionnaire } from '../domain/questionnaire.ts';
import type { CountedAnswer } from '../domain/submission.ts';
import { addMoments, NO_MOMENTS, type Moments } from './moments.ts';
import { readRespondent, type Respondent } from './respondent.ts';

/** What all answers of a tally have in common. */
export type TallyKey = Pick<
  CountedAnswer,
  'day' | 'source' | 'channel' | 'procedure' | 'round' | 'form' | 'version'
> & {
  /** Whether a mark counts (see `effectiveMarks`). */
  isMarked: boolean;
};

/** What answers add up to: all that a figure is made of, and nothing of one answer alone. */
export interface Counts {
  answers: number;
  /** Of them, those that the formula leaves out: who has no result yet. */
  leftOut: number;
  /** Question id → number of answers by level, 0 for “không áp dụng”. */
  levels: Record<string, number[]>;
  /** Id of a factor → satisfaction with it, by respondent. */
  factors: Record<string, Moments>;
  /** Satisfaction over all factors, by respondent. */
  whole: Moments;
}

export type Tally = TallyKey & Counts;

export const NO_COUNTS: Counts = { answers: 0, leftOut: 0, levels: {}, factors: {}, whole: NO_MOMENTS };

/** How many gave a level that counts. */
export function answeredLevels(counts: Counts | undefined, id: string): number {
  const levels = counts?.levels[id] ?? [];
  let sum = 0;
  for (let level = 1; level < levels.length; level += 1) sum += levels[level] ?? 0;
  return sum;
}

function addLevels(a: readonly number[] = [], b: readonly number[] = []): number[] {
  return Array.from(
    { length: Math.max(a.length, b.length) },
    (_, level) => (a[level] ?? 0) + (b[level] ?? 0),
  );
}

function joined<Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  add: (a: Value | undefined, b: Value | undefined) => Value,
): Record<string, Value> {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(names.map((name) => [name, add(a[name], b[name])]));
}

/** Whatever is added first: the sums are the same up to the last digit of a double. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    answers: a.answers + b.answers,
    leftOut: a.leftOut + b.leftOut,
    levels: joined(a.levels, b.levels, addLevels),
    factors: joined(a.factors, b.factors, (one = NO_MOMENTS, other = NO_MOMENTS) => addMoments(one, other)),
    whole: addMoments(a.whole, b.whole),
  };
}

/** Adds respondents up in place: with a million of them, a new object for each would be most of the work. */
class Counter {
  readonly counts: Counts = { answers: 0, leftOut: 0, levels: {}, factors: {}, whole: { ...NO_MOMENTS } };

  add(respondent: Respondent | null): void {
    this.counts.answers += 1;
    if (respondent === null) {
      this.counts.leftOut += 1;
      return;
    }
    for (const [id, level] of respondent.levels) this.#addLevel((this.counts.levels[id] ??= []), level);
    for (const [id, value] of respondent.factors)
      this.#addValue((this.counts.factors[id] ??= { ...NO_MOMENTS }), value);
    if (respondent.whole !== null) this.#addValue(this.counts.whole, respondent.whole);
  }

  #addLevel(counts: number[], level: number): void {
    while (counts.length <= level) counts.push(0);
    counts[level] = (counts[level] ?? 0) + 1;
  }

  #addValue(moments: Moments, value: number): void {
    moments.n += 1;
    moments.sum += value;
    moments.sumOfSquares += value ** 2;
  }
}

/** An answer with the version of the form it was given to and whether a mark counts. */
export interface ReadAnswer {
  answer: CountedAnswer;
  /** null: nobody knows the version any more; the answer is counted and left out of everything else. */
  questionnaire: Questionnaire | null;
  isMarked: boolean;
}

function keyOf({ answer, isMarked }: ReadAnswer): TallyKey {
  const { day, source, channel, procedure, round, form, version } = answer;
  return { day, source, channel, procedure, round, form, version, isMarked };
}

/** The key as one text. */
function nameOf({ answer, isMarked }: ReadAnswer): string {
  const { day, source, channel, procedure, round, form, version } = answer;
  return `${day}\n${source}\n${channel}\n${procedure}\n${round}\n${form}\n${version}\n${isMarked}`;
}

/** Counts answers while they are read. */
export class Tallying {
  readonly #groups = new Map<string, { key: TallyKey; counter: Counter }>();

  add(each: ReadAnswer): void {
    const { questionnaire, answer } = each;
    const name = nameOf(each);
    let group = this.#groups.get(name);
    if (group === undefined) this.#groups.set(name, (group = { key: keyOf(each), counter: new Counter() }));
    group.counter.add(questionnaire && readRespondent(questionnaire, answer));
  }

  /** One tally for each key that occurred, in the order of their keys. */
  tallies(): Tally[] {
    return [...this.#groups.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { key, counter }]) => ({ ...key, ...counter.counts }));
  }
}

/** Answers counted from scratch. */
export function tallyAnswers(answers: Iterable<ReadAnswer>): Tally[] {
  const tallying = new Tallying();
  for (const each of answers) tallying.add(each);
  return tallying.tallies();
}
