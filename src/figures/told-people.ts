import type { Questionnaire } from '../domain/questionnaire.ts';
import { groupsBySpan, groupsOver } from './groups.ts';
import type { MonthSums } from './month-sums.ts';
import type { Category } from './month-totals.ts';
import type { Span } from './spans.ts';
import { answeredLevels, type Counts } from './tally.ts';

/** Stands for the row that holds all answers. */
const EVERYBODY = '';

/** How many people some counts have of a kind. */
type People = (counts: Counts | undefined) => number;

const ofFactor =
  (id: string): People =>
  (counts) =>
    counts?.factors[id]?.n ?? 0;

export interface ToldPeopleParts {
  /** Of that year. */
  sums: MonthSums;
  questionnaire: Questionnaire;
  /** The row of a table that is looked at; null: all answers are. */
  chosen: Category | null;
}

/** Of which questions and factors figures can be told: fewer people answer one of them than answer at all. */
export class ToldPeople {
  readonly #root: Span | null;
  readonly #parts: ToldPeopleParts;
  /** Criterion → its factor. */
  readonly #factors: ReadonlyMap<string, string>;

  /** @param root the year; null: too few answered in it */
  constructor(root: Span | null, parts: ToldPeopleParts) {
    this.#root = root;
    this.#parts = parts;
    const { factors } = parts.questionnaire;
    this.#factors = new Map(factors.flatMap(({ id, criteria }) => criteria.map((each) => [each.id, id])));
  }

  /** Whether a factor can be told, as a part of the index. */
  factor(spans: readonly Span[], id: string): boolean {
    return this.#canTellPart(spans, ofFactor(id), (counts) => counts?.whole.n ?? 0);
  }

  /** Whether a question can be told; a criterion as a part of its factor. */
  question(spans: readonly Span[], id: string): boolean {
    const answered: People = (counts) => answeredLevels(counts, id);
    const factor = this.#factors.get(id);
    return factor === undefined
      ? this.#canTellAnswered(spans, answered)
      : this.#canTellPart(spans, answered, ofFactor(factor));
  }

  /** Numbers of people by row of the table that is looked at, or of all; without rows that have nobody in the year. */
  #peopleByRow(count: People): ReadonlyMap<string, ReadonlyMap<string, number>> {
    const { sums, chosen } = this.#parts;
    const rows: [string, ReadonlyMap<string, Counts>][] =
      chosen === null
        ? [[EVERYBODY, sums.all]]
        : sums.names(chosen.dimension).map((name) => [name, sums.countsOfRow(chosen.dimension, name)]);
    const people = rows.map(([name, byMonth]): [string, Map<string, number>] => [
      name,
      new Map([...byMonth].map(([month, counts]) => [month, count(counts)])),
    ]);
    return new Map(people.filter(([, byMonth]) => [...byMonth.values()].some((number) => number > 0)));
  }

  /** Whether a number of people can be told, in the row that is looked at as in all others; null: nobody in the year. */
  #canTellPeople(spans: readonly Span[], people: People): boolean | null {
    if (this.#root === null) return false;
    // Asked for again and again, so what is asked for is worked out once.
    const byRow = this.#peopleByRow(people);
    const looked = this.#parts.chosen?.name ?? EVERYBODY;
    if (!byRow.has(looked)) return null;
    const count = (names: readonly string[], months: readonly string[]): number => {
      let sum = 0;
      for (const name of names) for (const month of months) sum += byRow.get(name)?.get(month) ?? 0;
      return sum;
    };
    const groups = groupsBySpan(this.#root, [...byRow.keys()], count);
    return groupsOver(spans, groups).some(({ names, isOther }) => !isOther && names[0] === looked);
  }

  /** Whether so many answered something that their answers can be told. */
  #canTellAnswered(spans: readonly Span[], answered: People): boolean {
    return this.#canTellPeople(spans, answered) === true;
  }

  /**
   * Whether a part of a composite figure can be told. What the composite has more than its other parts tells of those who
   * skipped this one, so these must be nobody or enough as well.
   */
  #canTellPart(spans: readonly Span[], answered: People, ofComposite: People): boolean {
    const skipped: People = (counts) => ofComposite(counts) - answered(counts);
    return this.#canTellAnswered(spans, answered) && this.#canTellPeople(spans, skipped) !== false;
  }
}
