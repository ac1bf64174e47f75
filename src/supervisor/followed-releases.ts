/** One that cannot load the release, or has ended, is not waited for any longer. */
const PATIENCE_IN_MS = 5_000;

interface Awaited<Worker> {
  worker: Worker;
  number: number;
  done(): void;
}

/** Who serves the newest release by now: whoever published must not be shown the one before by another web worker. */
export class FollowedReleases<Worker> {
  #number = 0;
  #awaited: Awaited<Worker>[] = [];

  /**
   * Tells workers of a new release and waits until each says that it serves it, or for so long.
   *
   * @param tell passes a worker the number that it is to say back
   */
  async tellAll(workers: readonly Worker[], tell: (worker: Worker, number: number) => void): Promise<void> {
    const number = ++this.#number;
    const all = workers.map(
      (worker) => new Promise<void>((done) => this.#awaited.push({ worker, number, done })),
    );
    for (const worker of workers) tell(worker, number);
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_IN_MS).unref());
    await Promise.race([Promise.all(all), patience]);
    this.#awaited = this.#awaited.filter((one) => one.number !== number);
  }

  /** A worker serves that release or a newer one. */
  heard(worker: Worker, number: number): void {
    for (const one of this.#awaited) if (one.worker === worker && one.number <= number) one.done();
  }
}
