import { pairOf } from '../text/tokens.ts';

/** More syllables than any language has. */
const MAX_SYLLABLES = 2 ** 24;

/**
 * Numbers syllables and pairs of neighbours in the order in which they are met. A pair is looked up by its two
 * numbers, so that its text is made once and not at each of its places.
 */
export class TermTable {
  /** By their numbers. */
  readonly terms: string[] = [];
  private readonly syllables = new Map<string, number>();
  private readonly pairs = new Map<number, number>();

  /**
   * Writes the numbers of all syllables of a text and of all its pairs.
   *
   * @returns where the next text goes
   */
  write(tokens: readonly { term: string }[], into: Int32Array, start: number): number {
    let [at, previous] = [start, -1];
    for (const { term } of tokens) {
      const id = this.syllable(term);
      into[at++] = id;
      if (previous >= 0) into[at++] = this.pair(previous, id);
      previous = id;
    }
    return at;
  }

  private syllable(term: string): number {
    const known = this.syllables.get(term);
    if (known !== undefined) return known;
    const id = this.terms.push(term) - 1;
    this.syllables.set(term, id);
    return id;
  }

  private pair(first: number, second: number): number {
    const key = first * MAX_SYLLABLES + second;
    const known = this.pairs.get(key);
    if (known !== undefined) return known;
    const id = this.terms.push(pairOf(this.terms[first] ?? '', this.terms[second] ?? '')) - 1;
    this.pairs.set(key, id);
    return id;
  }
}
