import type { Vocabulary } from '../index/vocabulary.ts';
import type { Surroundings } from './guesses.ts';
import { isSyllable } from './keystrokes.ts';

/** "apostille" has so many letters; a syllable has seven at most. */
const MAX_PIECE_LETTERS = 9;

/** Pieces that are no syllables are abbreviations and foreign words from this length on. */
const MIN_FOREIGN_LETTERS = 4;

/** Two words that no entry holds next to each other speak louder against a cut than any number of cuts. */
const STRANGERS = 100;

/** One way to cut the beginning of a word. */
interface Cut {
  /** Its last piece; before the first, the word before. */
  last: string;
  ends: readonly number[];
  /** What speaks against it: strangers, then many short pieces. */
  cost: number;
}

/** The cheapest way to go on with a piece, undefined for none. */
function goOn(cuts: readonly Cut[], last: string, end: number, vocabulary: Vocabulary): Cut | undefined {
  return cuts
    .map((cut) => ({
      last,
      ends: [...cut.ends, end],
      cost: cut.cost + (vocabulary.hasPair(cut.last, last) ? 1 : STRANGERS),
    }))
    .sort((a, b) => a.cost - b.cost)[0];
}

/**
 * Cuts a word that nobody knows into known ones that mostly stand next to each other in entries, or next to the
 * words around: "hochieucongvu".
 *
 * @returns where each piece ends; only the word's own end when it cannot be cut.
 */
export function endsOfPieces(
  term: string,
  { before, after }: Surroundings,
  vocabulary: Vocabulary,
): readonly number[] {
  const { length } = term;
  /** By their ends, one for each last piece. */
  const cuts: Cut[][] = [[{ last: before, ends: [], cost: 0 }]];
  for (let end = 1; end <= length; end += 1) {
    const list: Cut[] = (cuts[end] = []);
    for (let start = Math.max(0, end - MAX_PIECE_LETTERS); start < end; start += 1) {
      const last = term.slice(start, end);
      if (!vocabulary.has(last) || !(isSyllable(last) || last.length >= MIN_FOREIGN_LETTERS)) continue;
      const best = goOn(cuts[start] ?? [], last, end, vocabulary);
      if (best !== undefined) list.push(best);
    }
  }
  const best = goOn(cuts[length] ?? [], after, length, vocabulary);
  // There is one pair more than pieces, as both ends have a neighbour; half as many as pieces must be known.
  if (best === undefined || best.cost * 2 >= (best.ends.length + 2) * STRANGERS) return [length];
  return best.ends.slice(0, -1);
}
