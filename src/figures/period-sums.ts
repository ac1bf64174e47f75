import type { AnswerSource } from '../domain/submission.ts';
import type { SourcePart } from './index-by-source.ts';
import { NO_MOMENTS, type Moments } from './moments.ts';
import { addEntry, wholeOf } from './packed-entries.ts';
import { KEY_PARTS, type PackedTallies } from './packed-tallies.ts';

/** What the answers of a period add up to, as far as its published index needs it. */
export interface PeriodSums {
  parts: readonly SourcePart[];
  /** Id of a factor → satisfaction with it, by respondent, of all answers. */
  factors: ReadonlyMap<string, Moments>;
}

function addFactors(factors: Map<string, Moments>, packed: PackedTallies): void {
  const targets = packed.factors.map((id, i) => {
    // The first stands for all together.
    if (i === 0) return undefined;
    const moments = factors.get(id) ?? { ...NO_MOMENTS };
    factors.set(id, moments);
    return moments;
  });
  packed.momentFactors.forEach((factor, entry) => addEntry(targets[factor], packed, entry));
}

function addParts(parts: Map<string, SourcePart>, packed: PackedTallies): void {
  const { sources, keys, answers } = packed;
  for (let tally = 0; tally < answers.length; tally += 1) {
    const entry = wholeOf(packed, tally);
    if (entry === null) continue;
    const at = tally * KEY_PARTS;
    const key = { source: sources[keys[at] ?? 0] as AnswerSource, isMarked: keys[at + 3] === 1 };
    const name = Object.values(key).join(' ');
    const part = parts.get(name) ?? { ...key, whole: { ...NO_MOMENTS } };
    parts.set(name, part);
    addEntry(part.whole, packed, entry);
  }
}

/** All these tallies together. */
export function periodSums(tallies: Iterable<PackedTallies>): PeriodSums {
  const [parts, factors] = [new Map<string, SourcePart>(), new Map<string, Moments>()];
  for (const packed of tallies) {
    addParts(parts, packed);
    addFactors(factors, packed);
  }
  return { parts: [...parts.values()], factors };
}
