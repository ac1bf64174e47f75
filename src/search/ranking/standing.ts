import type { Vocabulary } from '../index/vocabulary.ts';
import { pairOf } from '../text/tokens.ts';
import type { SearchEntry } from '../search-entry.ts';

/** What is known of an entry besides its words. */
export interface Standing {
  /** No longer in force. */
  isOld: boolean;
  /** Decided elsewhere; the department only guides. */
  isGuidance: boolean;
  /** Of a sector that few mean without naming it. */
  isMilitary: boolean;
  /** For cases abroad or with foreigners, where most entries are not: few mean these without saying so. */
  isForeign: boolean;
}

/** Of an entry with nothing against it. */
export const PLAIN_STANDING: Standing = {
  isOld: false,
  isGuidance: false,
  isMilitary: false,
  isForeign: false,
};

const MILITARY_SECTOR = /quân|quốc phòng|\bBQP\b/iu;

const FOREIGN = /nước ngoài/iu;

/** With a larger share of such entries, they are what the whole collection is about. */
const MAX_FOREIGN_SHARE = 0.1;

/** Tells the standing of the entry at a place; most are never asked for. */
export function standingsOf(
  entries: readonly SearchEntry[],
  vocabulary: Vocabulary,
): (place: number) => Standing {
  const isForeignRare = vocabulary.countOf(pairOf('nuoc', 'ngoai')) <= entries.length * MAX_FOREIGN_SHARE;
  const standingOf = ({ flags, sector, name }: SearchEntry): Standing => ({
    isOld: flags.includes('old'),
    isGuidance: flags.includes('guidance'),
    isMilitary: MILITARY_SECTOR.test(sector),
    isForeign: isForeignRare && FOREIGN.test(`${name}, ${sector}`),
  });
  const known: Standing[] = [];
  return (place) => {
    const entry = entries[place];
    return entry === undefined ? PLAIN_STANDING : (known[place] ??= standingOf(entry));
  };
}
