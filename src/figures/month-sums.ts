import type { Moments } from './moments.ts';
import { addEntry, wholeOf } from './packed-entries.ts';
import { KEY_PARTS, LEVELS, type PackedTallies } from './packed-tallies.ts';
import { reportMonthOf } from './report-period.ts';
import { addCounts, NO_COUNTS, type Counts } from './tally.ts';

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
  /** null: to be worked out of the rows that are looked at. */
  #all: Map<string, Counts> | null;
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
    this.#all = wanted === null ? new Map() : null;
  }

  /** Adds tallies of a day. */
  addDay({ day, round, packed }: AddedDay): void {
    const month = reportMonthOf(day);
    const marked = this.#markedIn(month);
    const cells = PARTS.map((dimension, part) => this.#cells(dimension, listOf(packed, part), month));
    const [sources = [], channels = [], procedures = []] = cells;
    const ofRound = cellOf(this.#rows.round, round, month, noMoments);
    const targetOf = this.#targets(month, { day, round, packed });
    const { answers, keys } = packed;
    for (let tally = 0; tally < answers.length; tally += 1) {
      const at = tally * KEY_PARTS;
      const entry = wholeOf(packed, tally);
      if (keys[at + 3] === 1) {
        if (entry !== null) addEntry(marked, packed, entry);
        continue;
      }
      if (entry !== null) {
        addEntry(sources[keys[at] ?? 0], packed, entry);
        addEntry(channels[keys[at + 1] ?? 0], packed, entry);
        addEntry(procedures[keys[at + 2] ?? 0], packed, entry);
        addEntry(ofRound, packed, entry);
      }
      addCountsOf(packed, tally, targetOf(at));
    }
  }

  #cells(dimension: Dimension, names: readonly string[], month: string): Moments[] {
    return names.map((name) => cellOf(this.#rows[dimension], name, month, noMoments));
  }

  #countsIn(month: string): Counts {
    const all = (this.#all ??= new Map());
    const counts = all.get(month) ?? noCounts();
    all.set(month, counts);
    return counts;
  }

  #markedIn(month: string): Moments {
    const moments = this.#marked.get(month) ?? noMoments();
    this.#marked.set(month, moments);
    return moments;
  }

  /** What takes a tally, by where its key begins: all answers, or the row of the table that is looked at. */
  #targets(month: string, { round, packed }: AddedDay): (at: number) => Targets {
    if (this.#wanted === null) {
      const all = targetsIn(this.#countsIn(month), packed);
      return () => all;
    }
    this.#all = null;
    const targets = (name: string): Targets =>
      targetsIn(cellOf(this.#countsOfRows, name, month, noCounts), packed);
    if (this.#wanted === 'round') {
      const ofRound = targets(round);
      return () => ofRound;
    }
    const part = PARTS.indexOf(this.#wanted);
    const ofNames = listOf(packed, part).map(targets);
    return (at) => ofNames[packed.keys[at + part] ?? 0] as Targets;
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
    this.#all ??= this.#sumOfRows();
    return this.#all;
  }

  #sumOfRows(): Map<string, Counts> {
    const sums = new Map<string, Counts>();
    for (const byMonth of this.#countsOfRows.values())
      for (const [month, counts] of byMonth) sums.set(month, addCounts(sums.get(month) ?? NO_COUNTS, counts));
    return sums;
  }

  /** Counts by month: of one row of the table that is looked at. */
  countsOfRow(name: string): ReadonlyMap<string, Counts> {
    return this.#countsOfRows.get(name) ?? new Map<string, Counts>();
  }
}

/** In the order in which keys are packed. */
const PARTS: readonly Dimension[] = ['source', 'channel', 'procedure'];

/** What the numbers of that part of a key stand for. */
function listOf({ sources, channels, procedures }: PackedTallies, part: number): readonly string[] {
  return [sources, channels, procedures][part] ?? [];
}

function addTo(sum: Moments, more: Moments | undefined): void {
  if (more === undefined) return;
  sum.n += more.n;
  sum.sum += more.sum;
  sum.sumOfSquares += more.sumOfSquares;
}

function addCountsOf(packed: PackedTallies, tally: number, { counts, levels, factors }: Targets): void {
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
    addEntry(factors[packed.momentFactors[entry] ?? 0], packed, entry);
  }
}
