import type { AnswerSource } from '../domain/submission.ts';
import type { SourcePart } from './index-by-source.ts';
import { NO_MOMENTS } from './moments.ts';
import { addEntry, wholeOf } from './packed-entries.ts';
import { KEY_PARTS, type PackedTallies } from './packed-tallies.ts';

/** How satisfied people were, by source and by whether a mark counts, of all these tallies together. */
export function sourceParts(tallies: Iterable<PackedTallies>): SourcePart[] {
  const parts = new Map<string, SourcePart>();
  for (const packed of tallies) {
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
  return [...parts.values()];
}
