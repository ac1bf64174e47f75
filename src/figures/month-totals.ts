import { deserialize, serialize } from 'node:v8';
import type { Moments } from './moments.ts';
import { addEntry, wholeOf } from './packed-entries.ts';
import { KEY_PARTS, LEVELS, type PackedTallies } from './packed-tallies.ts';
import type { Counts } from './tally.ts';

/** By what tables part answers. */
export type Dimension = 'procedure' | 'channel' | 'source' | 'round';

export const DIMENSIONS: readonly Dimension[] = ['procedure', 'channel', 'source', 'round'];

/** Something of each table. */
export function byDimension<Value>(valueOf: (dimension: Dimension) => Value): Record<Dimension, Value> {
  return Object.fromEntries(DIMENSIONS.map((each) => [each, valueOf(each)])) as Record<Dimension, Value>;
}

/** Of one table, the answers of one of its rows. */
export interface Category {
  dimension: Dimension;
  name: string;
}

/** What the answers of a form in a reporting month add up to, as far as tables need it. */
export interface MonthTotals {
  /** Of each table, by the names of its rows: of the answers that bear no mark. */
  rows: Readonly<Record<Dimension, Map<string, Counts>>>;
  /** Over all factors, of those that bear one. */
  marked: Moments;
}

/** Tallies of a day and a round. */
export interface RoundTallies {
  round: string;
  packed: PackedTallies;
}

const noMoments = (): Moments => ({ n: 0, sum: 0, sumOfSquares: 0 });
const noCounts = (): Counts => ({ answers: 0, leftOut: 0, levels: {}, factors: {}, whole: noMoments() });

/** Where the entries of packed tallies are added to. */
interface Target {
  counts: Counts;
  levels: number[][];
  factors: Moments[];
}

function targetIn(rows: Map<string, Counts>, name: string, { questions, factors }: PackedTallies): Target {
  const counts = rows.get(name) ?? noCounts();
  rows.set(name, counts);
  return {
    counts,
    levels: questions.map((id) => (counts.levels[id] ??= new Array<number>(LEVELS).fill(0))),
    // The first stands for all together.
    factors: factors.map((id, i) => (i === 0 ? counts.whole : (counts.factors[id] ??= noMoments()))),
  };
}

function addTo({ counts, levels, factors }: Target, packed: PackedTallies, tally: number): void {
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
  for (let entry = packed.momentStarts[tally] ?? 0; entry < momentsEnd; entry += 1)
    addEntry(factors[packed.momentFactors[entry] ?? 0], packed, entry);
}

function addTallies({ rows, marked }: MonthTotals, { round, packed }: RoundTallies): void {
  const targetsIn = (dimension: Dimension, names: readonly string[]): Target[] =>
    names.map((name) => targetIn(rows[dimension], name, packed));
  // In the order in which keys are packed.
  const targets = [
    targetsIn('source', packed.sources),
    targetsIn('channel', packed.channels),
    targetsIn('procedure', packed.procedures),
  ];
  const ofRound = targetIn(rows.round, round, packed);
  for (let tally = 0; tally < packed.answers.length; tally += 1) {
    const at = tally * KEY_PARTS;
    if (packed.keys[at + 3] === 1) {
      const entry = wholeOf(packed, tally);
      if (entry !== null) addEntry(marked, packed, entry);
      continue;
    }
    addTo(ofRound, packed, tally);
    targets.forEach((rows, part) => addTo(rows[packed.keys[at + part] ?? 0] as Target, packed, tally));
  }
}

/** Adds up the tallies of a month. */
export function monthTotals(tallies: Iterable<RoundTallies>): MonthTotals {
  const totals: MonthTotals = {
    rows: byDimension(() => new Map<string, Counts>()),
    marked: noMoments(),
  };
  for (const each of tallies) addTallies(totals, each);
  return totals;
}

export function packTotals(totals: MonthTotals): Uint8Array {
  return serialize(totals);
}

/** What `packTotals` made. Throws on anything else. */
export function unpackTotals(bytes: Uint8Array): MonthTotals {
  return deserialize(bytes) as MonthTotals;
}
