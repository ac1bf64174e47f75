/** A line of work: each piece begins when all before it are over, well or not. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work when it is its turn. Rejects when the work does. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Resolves when no work is being done or waits. */
  async idle(): Promise<void> {
    let last: Promise<unknown> | null = null;
    while (last !== this.#last) {
      last = this.#last;
      await last;
    }
  }
}
