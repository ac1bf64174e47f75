import type { Moments } from './moments.ts';
import { MOMENT_PARTS, type PackedTallies } from './packed-tallies.ts';

/** Where a tally has what is over all factors, which is its first entry if there is one; null: nobody answered. */
export function wholeOf({ momentStarts, momentFactors }: PackedTallies, tally: number): number | null {
  const entry = momentStarts[tally] ?? 0;
  return entry === momentStarts[tally + 1] || momentFactors[entry] !== 0 ? null : entry;
}

/** Adds an entry of moments in place; undefined: there is nothing to add to. */
export function addEntry(target: Moments | undefined, { moments }: PackedTallies, entry: number): void {
  if (target === undefined) return;
  const at = entry * MOMENT_PARTS;
  target.n += moments[at] ?? 0;
  target.sum += moments[at + 1] ?? 0;
  target.sumOfSquares += moments[at + 2] ?? 0;
}
