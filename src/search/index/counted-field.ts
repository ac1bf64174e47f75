import type { TermTable } from './term-table.ts';

/** Longer texts are counted in pieces of this size; no entry comes near. */
const INITIAL_ROOM = 1024;

/** A text as syllables in their order. */
export type Syllables = readonly { term: string }[];

/**
 * How often the documents of a collection hold which terms in one field, as plain lists of numbers: a set or
 * map for each document would take ten times the memory and most of the time.
 */
export class CountedField {
  readonly name: string;
  readonly boost: number;
  /** The documents that have such a text, in order. */
  readonly documents: number[] = [];
  /** Number of all terms of each, repetitions counted. */
  readonly lengths: number[] = [];
  private readonly ends: number[] = [];
  private readonly ids: number[] = [];
  private readonly counts: number[] = [];
  private room = new Int32Array(INITIAL_ROOM);

  constructor(name: string, boost: number) {
    this.name = name;
    this.boost = boost;
  }

  add(document: number, texts: readonly Syllables[], table: TermTable): void {
    const length = this.writeNumbers(texts, table);
    const { room, ids, counts } = this;
    for (let at = 0; at < length;) {
      const id = room[at] ?? 0;
      const start = at;
      while (at < length && room[at] === id) at += 1;
      ids.push(id);
      counts.push(at - start);
    }
    this.documents.push(document);
    this.lengths.push(length);
    this.ends.push(ids.length);
  }

  /** Where a document stands among those that have such a text; -1 when it has none. */
  placeOf(document: number): number {
    let [low, high] = [0, this.documents.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.documents[middle] ?? 0;
      if (found === document) return middle;
      if (found < document) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Calls back with each term of a document, in ascending order, and how often it occurs. */
  forEachTerm(place: number, found: (id: number, count: number) => void): void {
    for (let at = this.ends[place - 1] ?? 0; at < (this.ends[place] ?? 0); at += 1)
      found(this.ids[at] ?? 0, this.counts[at] ?? 0);
  }

  /**
   * Writes all terms of all texts, sorted.
   *
   * @returns how many there are
   */
  private writeNumbers(texts: readonly Syllables[], table: TermTable): number {
    let length = 0;
    for (const text of texts) {
      const needed = length + 2 * text.length;
      if (needed > this.room.length) {
        const larger = new Int32Array(2 * needed);
        larger.set(this.room);
        this.room = larger;
      }
      length = table.write(text, this.room, length);
    }
    sortBeginning(this.room, length);
    return length;
  }
}

/** A name has some forty terms: for so few, the language's own sorting takes longer to call than to sort. */
const MANY = 200;

function sortBeginning(numbers: Int32Array, length: number): void {
  if (length > MANY) {
    numbers.subarray(0, length).sort();
    return;
  }
  for (let at = 1; at < length; at += 1) {
    const number = numbers[at] ?? 0;
    let free = at;
    for (; free > 0 && (numbers[free - 1] ?? 0) > number; free -= 1) numbers[free] = numbers[free - 1] ?? 0;
    numbers[free] = number;
  }
}
