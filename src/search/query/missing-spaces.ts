import type { Vocabulary } from '../index/vocabulary.ts';
import { isSyllable } from './keystrokes.ts';

/** "apostille" has so many letters; a syllable has seven at most. */
const MAX_PIECE_LETTERS = 9;

/** Pieces that are no syllables are abbreviations and foreign words from this length on. */
const MIN_FOREIGN_LETTERS = 4;

/** Two words that no entry holds next to each other speak louder against a cut than any number of cuts. */
const STRANGERS = 100;

/** One way to cut the beginning of a word. */
interface Cut {
  /** Its last piece. */
  last: string;
  ends: readonly number[];
  /** What speaks against it: strangers, then many short pieces. */
  cost: number;
}

/**
 * Cuts a word that nobody knows into known ones that mostly stand next to each other in entries: "hochieucongvu".
 *
 * @returns where each piece ends; only the word's own end when it cannot be cut.
 */
export function endsOfPieces(term: string, vocabulary: Vocabulary): readonly number[] {
  /** By their ends, one for each last piece. */
  const cuts: Cut[][] = [];
  const cheapest = (list: readonly Cut[]): Cut | undefined => [...list].sort((a, b) => a.cost - b.cost)[0];
  for (let end = 1; end <= term.length; end += 1) {
    const list: Cut[] = (cuts[end] = []);
    for (let start = Math.max(0, end - MAX_PIECE_LETTERS); start < end; start += 1) {
      const last = term.slice(start, end);
      if (!vocabulary.has(last) || !(isSyllable(last) || last.length >= MIN_FOREIGN_LETTERS)) continue;
      const ways = (cuts[start] ?? []).map((cut) => ({
        last,
        ends: [...cut.ends, end],
        cost: cut.cost + (vocabulary.hasPair(cut.last, last) ? 1 : STRANGERS),
      }));
      const best = start === 0 ? { last, ends: [end], cost: 0 } : cheapest(ways);
      if (best !== undefined) list.push(best);
    }
  }
  const best = cheapest(cuts[term.length] ?? []);
  const isFit = best !== undefined && best.cost * 2 < best.ends.length * STRANGERS;
  return isFit ? best.ends : [term.length];
}
