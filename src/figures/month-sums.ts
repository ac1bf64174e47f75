import { NO_MOMENTS, addMoments, type Moments } from './moments.ts';
import { byDimension, type Dimension, type MonthTotals } from './month-totals.ts';
import { addCounts, NO_COUNTS, type Counts } from './tally.ts';

type ByMonth = ReadonlyMap<string, Counts>;

const NOTHING: ByMonth = new Map();

/** What answers of a form add up to in some months, `YYYY-MM`: by table and row, and of all that bear no mark. */
export class MonthSums {
  readonly #months: ReadonlyMap<string, MonthTotals>;
  readonly #rows: Readonly<Record<Dimension, ReadonlyMap<string, ByMonth>>>;
  readonly all: ByMonth;

  constructor(months: ReadonlyMap<string, MonthTotals>) {
    this.#months = months;
    this.#rows = byDimension((dimension) => this.#rowsOf(dimension));
    // Every answer has a source.
    this.all = new Map(
      [...months].map(([month, { rows }]) => [month, [...rows.source.values()].reduce(addCounts, NO_COUNTS)]),
    );
  }

  #rowsOf(dimension: Dimension): Map<string, Map<string, Counts>> {
    const rows = new Map<string, Map<string, Counts>>();
    for (const [month, totals] of this.#months)
      for (const [name, counts] of totals.rows[dimension])
        rows.set(name, (rows.get(name) ?? new Map<string, Counts>()).set(month, counts));
    return rows;
  }

  /** Names of the rows of a table, in no order. */
  names(dimension: Dimension): string[] {
    return [...this.#rows[dimension].keys()];
  }

  /** Counts by month, of one row of a table. */
  countsOfRow(dimension: Dimension, name: string): ByMonth {
    return this.#rows[dimension].get(name) ?? NOTHING;
  }

  /** Moments over all factors of these rows of a table in these months. */
  momentsOf(dimension: Dimension, names: readonly string[], months: readonly string[]): Moments {
    const sum = { ...NO_MOMENTS };
    for (const name of names) {
      const counts = this.countsOfRow(dimension, name);
      for (const month of months) addTo(sum, counts.get(month)?.whole);
    }
    return sum;
  }

  /** Of the answers that bear a mark. */
  markedMoments(months: readonly string[]): Moments {
    return months.reduce(
      (sum, month) => addMoments(sum, this.#months.get(month)?.marked ?? NO_MOMENTS),
      NO_MOMENTS,
    );
  }
}

function addTo(sum: Moments, more: Moments | undefined): void {
  if (more === undefined) return;
  sum.n += more.n;
  sum.sum += more.sum;
  sum.sumOfSquares += more.sumOfSquares;
}
