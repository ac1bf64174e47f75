import { deserialize, serialize } from 'node:v8';
import type { Moments } from './moments.ts';
import type { Tally } from './tally.ts';

/** Levels 0 to 5, see `AnswerRecord`. */
export const LEVELS = 6;

/** Where the moments over all factors stand among those of the factors. */
const WHOLE = 0;

/** Words that stand for themselves in a list of numbers. */
class Words {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  placeOf(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    this.#places.set(word, this.list.length);
    return this.list.push(word) - 1;
  }
}

/**
 * Tallies of one day, form, version and round in columns: most of them are of one answer, and a million answers are
 * half a million tallies. What is nought is left out. `starts` and `momentStarts` say where the entries of a tally
 * begin; the next one's beginning is its end.
 */
export interface PackedTallies {
  sources: string[];
  channels: string[];
  procedures: string[];
  questions: string[];
  /** The first stands for all factors together. */
  factors: string[];
  /** Four to a tally: places in the lists above, and whether a mark counts. */
  keys: Uint16Array;
  answers: Uint32Array;
  leftOut: Uint32Array;
  starts: Uint32Array;
  /** Place of a question × LEVELS + level. */
  cells: Uint16Array;
  counts: Uint32Array;
  momentStarts: Uint32Array;
  momentFactors: Uint16Array;
  /** Three to an entry: n, sum, sum of squares. */
  moments: Float64Array;
}

export const KEY_PARTS = 4;
export const MOMENT_PARTS = 3;

type Counted = Omit<Tally, 'day' | 'form' | 'version' | 'round'>;

class Packer {
  readonly #words = {
    sources: new Words(),
    channels: new Words(),
    procedures: new Words(),
    questions: new Words(),
    factors: new Words(),
  };
  readonly #columns = { keys: [], answers: [], leftOut: [], cells: [], counts: [] } as Record<
    'keys' | 'answers' | 'leftOut' | 'cells' | 'counts',
    number[]
  >;
  readonly #starts = [0];
  readonly #momentStarts = [0];
  readonly #momentFactors: number[] = [];
  readonly #moments: number[] = [];

  constructor() {
    this.#words.factors.placeOf('');
  }

  add(tally: Counted): void {
    const { sources, channels, procedures } = this.#words;
    const { keys, answers, leftOut } = this.#columns;
    keys.push(sources.placeOf(tally.source), channels.placeOf(tally.channel));
    keys.push(procedures.placeOf(tally.procedure), tally.isMarked ? 1 : 0);
    answers.push(tally.answers);
    leftOut.push(tally.leftOut);
    for (const [id, counts] of Object.entries(tally.levels)) this.#addLevels(id, counts);
    if (tally.whole.n > 0) this.#addMoments(WHOLE, tally.whole);
    for (const [id, moments] of Object.entries(tally.factors))
      this.#addMoments(this.#words.factors.placeOf(id), moments);
    this.#starts.push(this.#columns.cells.length);
    this.#momentStarts.push(this.#momentFactors.length);
  }

  #addLevels(id: string, counts: readonly number[]): void {
    if (counts.length > LEVELS) throw new RangeError(`More levels than a scale has: ${id}`);
    const place = this.#words.questions.placeOf(id);
    counts.forEach((count, level) => {
      if (count === 0) return;
      this.#columns.cells.push(place * LEVELS + level);
      this.#columns.counts.push(count);
    });
  }

  #addMoments(factor: number, { n, sum, sumOfSquares }: Moments): void {
    this.#momentFactors.push(factor);
    this.#moments.push(n, sum, sumOfSquares);
  }

  packed(): PackedTallies {
    const { sources, channels, procedures, questions, factors } = this.#words;
    const { keys, answers, leftOut, cells, counts } = this.#columns;
    return {
      sources: sources.list,
      channels: channels.list,
      procedures: procedures.list,
      questions: questions.list,
      factors: factors.list,
      keys: Uint16Array.from(keys),
      answers: Uint32Array.from(answers),
      leftOut: Uint32Array.from(leftOut),
      starts: Uint32Array.from(this.#starts),
      cells: Uint16Array.from(cells),
      counts: Uint32Array.from(counts),
      momentStarts: Uint32Array.from(this.#momentStarts),
      momentFactors: Uint16Array.from(this.#momentFactors),
      moments: Float64Array.from(this.#moments),
    };
  }
}

/** Tallies that have day, form, version and round in common, as bytes. Throws RangeError on a level above 5. */
export function packTallies(tallies: readonly Counted[]): Uint8Array {
  const packer = new Packer();
  for (const tally of tallies) packer.add(tally);
  return serialize(packer.packed());
}

/** What `packTallies` made. Throws on anything else. */
export function unpackTallies(bytes: Uint8Array): PackedTallies {
  return deserialize(bytes) as PackedTallies;
}
