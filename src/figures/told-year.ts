import type { Questionnaire } from '../domain/questionnaire.ts';
import { groupsBySpan, groupsOver, type Group } from './groups.ts';
import { figureOf, indexFigures, type Figure, type IndexFigures } from './index-figures.ts';
import { NO_MOMENTS, addMoments, subtractMoments, type Moments } from './moments.ts';
import type { MonthSums } from './month-sums.ts';
import type { Category, Dimension } from './month-totals.ts';
import { isTooFew } from './small-numbers.ts';
import { shortestSpans, spansOfPeriod, spansOfYear, type Span } from './spans.ts';
import { addCounts, NO_COUNTS, type Counts } from './tally.ts';
import { ToldPeople } from './told-people.ts';

/** A row of a table; without figure where nobody answered. */
export interface TableRow extends Group {
  figure: Figure | null;
  /** The index of all others; null: nobody is left. */
  without: Figure | null;
}

export interface MonthRow {
  /** `YYYY-MM`, one after the other. */
  months: readonly string[];
  figure: Figure | null;
}

/** Figures over some months. */
export interface PeriodFigures {
  answers: number;
  /** Answers that the formula leaves out. */
  leftOut: number;
  /** How many could have answered (N), by which intervals are narrower; null: not known. */
  population: number | null;
  index: IndexFigures;
  /** Question id → number of answers by level; without those that too few answered. */
  levels: Readonly<Record<string, readonly number[]>>;
}

function countsIn(byMonth: ReadonlyMap<string, Counts>, months: readonly string[]): Counts {
  return months.reduce((sum, month) => addCounts(sum, byMonth.get(month) ?? NO_COUNTS), NO_COUNTS);
}

export interface ToldYearParts {
  year: number;
  /** Of that year. */
  sums: MonthSums;
  questionnaire: Questionnaire;
  /** The row of a table that is looked at; null: all answers are. */
  chosen: Category | null;
  /** Round → how many could have answered (N), where that is known. */
  populations: Readonly<Record<string, number>>;
}

/**
 * A year's figures as far as they can be told. Whatever table is looked at, in whatever period: nobody can work out
 * the answers of fewer than five people from all of them together (`groupsBySpan`). The same holds for each question by
 * itself, as fewer answer it, and for who skipped a factor or one of its criteria.
 */
export class ToldYear {
  readonly #parts: ToldYearParts;
  readonly #root: Span | null;

  constructor(parts: ToldYearParts) {
    this.#parts = parts;
    this.#root = spansOfYear(parts.year, (months) => this.#moments(months).n);
  }

  #moments(months: readonly string[]): Moments {
    return months.reduce(
      (sum, month) => addMoments(sum, this.#parts.sums.all.get(month)?.whole ?? NO_MOMENTS),
      NO_MOMENTS,
    );
  }

  /** What a period is told by; null: too few in it, or it is told together with another. */
  spans(months: readonly string[]): Span[] | null {
    const spans = this.#root && spansOfPeriod(this.#root, months);
    return spans === null || isTooFew(this.#momentsOfSpans(spans).n) ? null : spans;
  }

  /** Whether the row that is looked at can be told by itself. */
  isTold(spans: readonly Span[]): boolean {
    const { chosen } = this.#parts;
    return chosen === null || this.#isAlone(chosen, spans);
  }

  /**
   * How many could have answered, where all answers are of rounds of which that is known; null: not known. Of a part of
   * a round there were no more, so what it takes from an interval is never too much.
   */
  #population(rounds: readonly string[], months: readonly string[]): number | null {
    const { sums, populations } = this.#parts;
    const sizes = rounds
      .filter((name) => sums.momentsOf('round', [name], months).n > 0)
      .map((name) => populations[name] ?? NaN);
    const sum = sizes.reduce((all, size) => all + size, 0);
    return sizes.length === 0 || Number.isNaN(sum) ? null : sum;
  }

  /** The same of what is looked at. */
  #populationOfChosen(months: readonly string[]): number | null {
    const { chosen, sums } = this.#parts;
    if (chosen === null) return this.#population(sums.names('round'), months);
    return chosen.dimension === 'round' ? this.#population([chosen.name], months) : null;
  }

  #momentsOfSpans(spans: readonly Span[]): Moments {
    return this.#moments(spans.flatMap(({ months }) => months));
  }

  #groups(dimension: Dimension): ReadonlyMap<Span, readonly Group[]> {
    const { sums } = this.#parts;
    const count = (names: readonly string[], months: readonly string[]) =>
      sums.momentsOf(dimension, names, months).n;
    return this.#root === null ? new Map() : groupsBySpan(this.#root, sums.names(dimension), count);
  }

  #isAlone({ dimension, name }: Category, spans: readonly Span[]): boolean {
    const rows = groupsOver(spans, this.#groups(dimension));
    return rows.some(({ names, isOther }) => !isOther && names[0] === name);
  }

  /** Whether a number can be told in these spans and in all that they belong to. */
  #canTell(spans: readonly Span[], count: (months: readonly string[]) => number): boolean {
    if (this.#root === null) return false;
    const groups = groupsBySpan(this.#root, [''], (_, months) => count(months));
    return groupsOver(spans, groups).some(({ isOther }) => !isOther);
  }

  /**
   * Figures of what is looked at, which must be told. Throws when the form's formula is no share of the satisfied.
   */
  figures(spans: readonly Span[]): PeriodFigures {
    const { sums, chosen, questionnaire } = this.#parts;
    const months = spans.flatMap((span) => span.months);
    const counts = countsIn(
      chosen === null ? sums.all : sums.countsOfRow(chosen.dimension, chosen.name),
      months,
    );
    const told = new ToldPeople(this.#root, this.#parts);
    const levels = Object.fromEntries(
      Object.entries(counts.levels).filter(([id]) => told.question(spans, id)),
    );
    const factors = Object.fromEntries(
      Object.entries(counts.factors).filter(([id]) => told.factor(spans, id)),
    );
    const population = this.#populationOfChosen(months);
    const index = indexFigures(questionnaire, { ...counts, levels, factors }, population);
    if (index === null) throw new Error('The form has no share of the satisfied.');
    const { answers, leftOut } = counts;
    return { answers, leftOut, population, index, levels };
  }

  /** The rows of a table of all answers, the largest first, what is joined last. */
  table(dimension: Dimension, spans: readonly Span[]): TableRow[] {
    const months = spans.flatMap((span) => span.months);
    const all = this.#moments(months);
    const row = (group: Group): TableRow => {
      const moments = this.#parts.sums.momentsOf(dimension, group.names, months);
      const population = dimension === 'round' ? this.#population(group.names, months) : null;
      return {
        ...group,
        figure: figureOf(moments, population),
        without: figureOf(subtractMoments(all, moments), null),
      };
    };
    const size = ({ figure, isOther }: TableRow): number => (isOther ? -1 : (figure?.n ?? 0));
    return groupsOver(spans, this.#groups(dimension))
      .map(row)
      .sort((a, b) => size(b) - size(a));
  }

  /** The months of the year, joined where too few came. */
  months(): MonthRow[] {
    const { chosen, sums } = this.#parts;
    if (this.#root === null) return [];
    const groups = chosen && this.#groups(chosen.dimension);
    const isTold = (span: Span): boolean =>
      chosen === null ||
      (groups?.get(span) ?? []).some(({ names, isOther }) => !isOther && names[0] === chosen.name);
    return shortestSpans(this.#root, isTold)
      .filter(isTold)
      .map(({ months }) => ({
        months,
        figure: figureOf(
          chosen === null ? this.#moments(months) : sums.momentsOf(chosen.dimension, [chosen.name], months),
          this.#populationOfChosen(months),
        ),
      }));
  }

  /** The index with the answers that bear a mark, and how many these are; null: too few to tell, or none. */
  withMarked(spans: readonly Span[]): { marked: number; figure: Figure } | null {
    const { sums, chosen } = this.#parts;
    const months = spans.flatMap((span) => span.months);
    const marked = sums.markedMoments(months);
    if (chosen !== null || marked.n === 0) return null;
    if (!this.#canTell(spans, (some) => sums.markedMoments(some).n)) return null;
    const figure = figureOf(addMoments(this.#moments(months), marked), null);
    return figure && { marked: marked.n, figure };
  }
}
