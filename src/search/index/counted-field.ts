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
    const all = this.numbersOf(texts, table);
    let last = -1;
    for (const id of all) {
      if (id === last) this.counts[this.counts.length - 1] = (this.counts[this.counts.length - 1] ?? 0) + 1;
      else {
        this.ids.push(id);
        this.counts.push(1);
      }
      last = id;
    }
    this.documents.push(document);
    this.lengths.push(all.length);
    this.ends.push(this.ids.length);
  }

  /** Calls back with each term of a document, in ascending order, and how often it occurs. */
  forEachTerm(place: number, found: (id: number, count: number) => void): void {
    for (let at = this.ends[place - 1] ?? 0; at < (this.ends[place] ?? 0); at += 1)
      found(this.ids[at] ?? 0, this.counts[at] ?? 0);
  }

  /** All terms of all texts, sorted. */
  private numbersOf(texts: readonly Syllables[], table: TermTable): Int32Array {
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
    return this.room.subarray(0, length).sort();
  }
}
