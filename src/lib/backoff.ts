/** Doubling waits between attempts, in milliseconds. */
export class Backoff {
  readonly #first: number;
  readonly #longest: number;
  #next: number;

  constructor(firstInMs = 250, longestInMs = 30_000) {
    this.#first = firstInMs;
    this.#longest = longestInMs;
    this.#next = firstInMs;
  }

  /** The wait before the next attempt; the one after that is twice as long. */
  next(): number {
    const wait = this.#next;
    this.#next = Math.min(wait * 2, this.#longest);
    return wait;
  }

  /** To be called after a success. */
  reset(): void {
    this.#next = this.#first;
  }
}
