/**
 * Work that takes a millisecond of processor time, one piece after the other: between two of them the process
 * does what else there is to do. Who asks for much at once waits for himself: of each asker only one piece
 * stands in the common queue.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  readonly #lastOf = new WeakMap<object, Promise<void>>();

  /** Does the work when it is the asker's turn. Rejects when the work does. */
  take<T>(asker: object, work: () => Promise<T>): Promise<T> {
    const before = this.#lastOf.get(asker) ?? Promise.resolve();
    const done = before.then(() => this.#append(work));
    this.#lastOf.set(asker, settled(done));
    return done;
  }

  #append<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(nextTick).then(work);
    this.#last = settled(done);
    return done;
  }
}

/** When it is over, well or not; keeps nothing of what came out. */
function settled(work: Promise<unknown>): Promise<void> {
  return work.then(
    () => undefined,
    () => undefined,
  );
}

function nextTick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
