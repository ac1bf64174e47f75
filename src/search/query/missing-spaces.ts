import type { Vocabulary } from '../index/vocabulary.ts';
import type { Surroundings } from './guesses.ts';
import { isSyllable } from './keystrokes.ts';

/** Nobody types more than a name's beginning in one, and looking takes time. */
const MAX_LETTERS = 40;

/** "apostille" has so many letters; a syllable has seven at most. */
const MAX_PIECE_LETTERS = 9;

/** Pieces that are no syllables are abbreviations and foreign words from this length on. */
const MIN_FOREIGN_LETTERS = 4;

/** Two words that no entry holds next to each other speak louder against a cut than any number of cuts. */
const STRANGERS = 20;

/** One way to cut the beginning of a word. */
interface Cut {
  /** Its last piece; before the first, the word before. */
  last: string;
  ends: number[];
  /** What speaks against it: strangers, then many short pieces. */
  cost: number;
  /** Neighbours that entries hold, the words around among them, less strangers. */
  fit: number;
}

/** The cheapest cut behind which a piece may stand, with that piece; null for none. */
function cheapest(cuts: readonly Cut[], piece: string, end: number, vocabulary: Vocabulary): Cut | null {
  let best: Cut | null = null;
  for (const { last, ends, cost, fit } of cuts) {
    const isKnown = vocabulary.hasPair(last, piece);
    // The words before and after may well be strangers.
    const isStranger = !isKnown && (ends[ends.length - 1] ?? end) < end;
    const whole = cost + (isStranger ? STRANGERS : 2 - Number(isKnown));
    if (best !== null && whole >= best.cost) continue;
    best = {
      last: piece,
      ends: [...ends, end],
      cost: whole,
      fit: fit + Number(isKnown) - Number(isStranger),
    };
  }
  return best;
}

/**
 * Cuts a word that nobody knows into known ones that mostly stand next to each other in entries, or next to the
 * words around: "hochieucongvu".
 *
 * @returns where each piece ends; only the word's own end when it cannot be cut.
 */
export function endsOfPieces(
  term: string,
  { before = '', after = '' }: Surroundings,
  vocabulary: Vocabulary,
): number[] {
  const { length } = term;
  if (length > MAX_LETTERS) return [length];
  const cuts: Cut[][] = [[{ last: before, ends: [], cost: 0, fit: 0 }]];
  for (let end = 1; end <= length; end += 1) {
    const list: Cut[] = (cuts[end] = []);
    for (let start = Math.max(0, end - MAX_PIECE_LETTERS); start < end; start += 1) {
      const piece = term.slice(start, end);
      if (!vocabulary.has(piece) || !(isSyllable(piece) || piece.length >= MIN_FOREIGN_LETTERS)) continue;
      const cut = cheapest(cuts[start] ?? [], piece, end, vocabulary);
      if (cut !== null) list.push(cut);
    }
  }
  const best = cheapest(cuts[length] ?? [], after, length, vocabulary);
  return best !== null && best.fit >= 0 && best.ends.length > 2 ? best.ends.slice(0, -1) : [length];
}
