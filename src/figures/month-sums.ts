import type { Moments } from './moments.ts';
import { KEY_PARTS, LEVELS, MOMENT_PARTS, type PackedTallies } from './packed-tallies.ts';
import { reportMonthOf } from './report-period.ts';
import type { Counts } from './tally.ts';

/** By what tables part answers. */
export type Dimension = 'procedure' | 'channel' | 'source' | 'round';

export const DIMENSIONS: readonly Dimension[] = ['procedure', 'channel', 'source', 'round'];

/** Of one table, the answers of one of its rows. */
export interface Category {
  dimension: Dimension;
  name: string;
}

type Cells<Value> = Map<string, Map<string, Value>>;

function cellOf<Value>(cells: Cells<Value>, row: string, column: string, make: () => Value): Value {
  const found = cells.get(row) ?? new Map<string, Value>();
  cells.set(row, found);
  const value = found.get(column) ?? make();
  found.set(column, value);
  return value;
}

const noMoments = (): Moments => ({ n: 0, sum: 0, sumOfSquares: 0 });
const noCounts = (): Counts => ({ answers: 0, leftOut: 0, levels: {}, factors: {}, whole: noMoments() });

function add(target: Moments, { moments }: PackedTallies, entry: number): void {
  const at = entry * MOMENT_PARTS;
  target.n += moments[at] ?? 0;
  target.sum += moments[at + 1] ?? 0;
  target.sumOfSquares += moments[at + 2] ?? 0;
}

/** Where the entries of one packed day are added to. */
interface Targets {
  counts: Counts;
  levels: number[][];
  factors: Moments[];
}

function targetsIn(counts: Counts, { questions, factors }: PackedTallies): Targets {
  return {
    counts,
    levels: questions.map((id) => (counts.levels[id] ??= new Array<number>(LEVELS).fill(0))),
    // The first stands for all together.
    factors: factors.map((id, i) => (i === 0 ? counts.whole : (counts.factors[id] ??= noMoments()))),
  };
}

/** The day, round and packed tallies that are added. */
export interface AddedDay {
  day: string;
  round: string;
  packed: PackedTallies;
}

/**
 * Tallies added up by reporting month, as far as tables need it: counts of all that bear no mark, moments over all
 * factors by what tables part answers, and counts by the rows of one table if one of them is to be looked at.
 */
export class MonthSums {
  readonly #wanted: Dimension | null;
  readonly #all = new Map<string, Counts>();
  readonly #marked = new Map<string, Moments>();
  readonly #rows: Record<Dimension, Cells<Moments>> = {
    procedure: new Map(),
    channel: new Map(),
    source: new Map(),
    round: new Map(),
  };
  readonly #countsOfRows: Cells<Counts> = new Map();

  /** @param wanted the table of which a row is to be looked at; null: all answers are */
  constructor(wanted: Dimension | null) {
    this.#wanted = wanted;
  }

  /** Adds tallies of a day. */
  addDay({ day, round, packed }: AddedDay): void {
    const month = reportMonthOf(day);
    const all = targetsIn(this.#countsOf(month), packed);
    const marked = this.#markedIn(month);
    const names = { source: packed.sources, channel: packed.channels, procedure: packed.procedures };
    const cells = Object.entries(names).map(([dimension, list]) =>
      list.map((name) => cellOf(this.#rows[dimension as Dimension], name, month, noMoments)),
    );
    const ofRound = cellOf(this.#rows.round, round, month, noMoments);
    const wanted = this.#wantedTargets(month, { day, round, packed });
    for (let tally = 0; tally < packed.answers.length; tally += 1) {
      const at = tally * KEY_PARTS;
      if (packed.keys[at + 3] === 1) {
        addWhole(packed, tally, [marked]);
        continue;
      }
      const rows = cells.map((list, part) => list[packed.keys[at + part] ?? 0]);
      addWhole(packed, tally, [...rows, ofRound]);
      addCounts(packed, tally, all);
      const row = wanted?.(at);
      if (row !== undefined) addCounts(packed, tally, row);
    }
  }

  #countsOf(month: string): Counts {
    const counts = this.#all.get(month) ?? noCounts();
    this.#all.set(month, counts);
    return counts;
  }

  #markedIn(month: string): Moments {
    const moments = this.#marked.get(month) ?? noMoments();
    this.#marked.set(month, moments);
    return moments;
  }

  /** Which targets take a tally, by where its key begins; null: no row of a table is looked at. */
  #wantedTargets(month: string, { round, packed }: AddedDay): ((at: number) => Targets | undefined) | null {
    if (this.#wanted === null) return null;
    const targets = (name: string): Targets =>
      targetsIn(cellOf(this.#countsOfRows, name, month, noCounts), packed);
    if (this.#wanted === 'round') {
      const ofRound = targets(round);
      return () => ofRound;
    }
    const part = PARTS.indexOf(this.#wanted);
    const lists = [packed.sources, packed.channels, packed.procedures];
    const ofNames = (lists[part] ?? []).map(targets);
    return (at) => ofNames[packed.keys[at + part] ?? 0];
  }

  /** Names of the rows of a table, in no order. */
  names(dimension: Dimension): string[] {
    return [...this.#rows[dimension].keys()];
  }

  /** Moments over all factors of these rows of a table in these months. */
  momentsOf(dimension: Dimension, names: readonly string[], months: readonly string[]): Moments {
    const sum = noMoments();
    for (const name of names)
      for (const month of months) addTo(sum, this.#rows[dimension].get(name)?.get(month));
    return sum;
  }

  /** Of the answers that bear a mark. */
  markedMoments(months: readonly string[]): Moments {
    const sum = noMoments();
    for (const month of months) addTo(sum, this.#marked.get(month));
    return sum;
  }

  /** Counts by month: of all answers. */
  get all(): ReadonlyMap<string, Counts> {
    return this.#all;
  }

  /** Counts by month: of one row of the table that is looked at. */
  countsOfRow(name: string): ReadonlyMap<string, Counts> {
    return this.#countsOfRows.get(name) ?? new Map<string, Counts>();
  }
}

/** In the order in which keys are packed. */
const PARTS: readonly Dimension[] = ['source', 'channel', 'procedure'];

function addTo(sum: Moments, more: Moments | undefined): void {
  if (more === undefined) return;
  sum.n += more.n;
  sum.sum += more.sum;
  sum.sumOfSquares += more.sumOfSquares;
}

/** Adds what is over all factors, which is the first entry of a tally if there is one. */
function addWhole(packed: PackedTallies, tally: number, targets: readonly (Moments | undefined)[]): void {
  const entry = packed.momentStarts[tally] ?? 0;
  if (entry === packed.momentStarts[tally + 1] || packed.momentFactors[entry] !== 0) return;
  for (const target of targets) if (target !== undefined) add(target, packed, entry);
}

function addCounts(packed: PackedTallies, tally: number, { counts, levels, factors }: Targets): void {
  counts.answers += packed.answers[tally] ?? 0;
  counts.leftOut += packed.leftOut[tally] ?? 0;
  const end = packed.starts[tally + 1] ?? 0;
  for (let at = packed.starts[tally] ?? 0; at < end; at += 1) {
    const cell = packed.cells[at] ?? 0;
    const question = Math.floor(cell / LEVELS);
    const target = levels[question];
    if (target) target[cell - question * LEVELS]! += packed.counts[at] ?? 0;
  }
  const momentsEnd = packed.momentStarts[tally + 1] ?? 0;
  for (let entry = packed.momentStarts[tally] ?? 0; entry < momentsEnd; entry += 1) {
    const target = factors[packed.momentFactors[entry] ?? 0];
    if (target) add(target, packed, entry);
  }
}
