/** Answers go first: PocketBase's one writer is never busy with counts for long. */
const BATCH_SIZE = 200;

const TIMEOUT_IN_MS = 10_000;

/** Something that counts in memory. */
export interface Tally<Count> {
  /** When counts are to be handed over; null: there are none. */
  readonly dueAt: Date | null;
  take(): Count[];
  giveBack(counts: readonly Count[]): void;
}

/** Hands counts to PocketBase; harmless when repeated. */
type Send<Count> = (batch: readonly Count[], signal: AbortSignal) => Promise<unknown>;

/** Hands what a tally has counted to PocketBase now and then; at a kill the last minutes are lost. */
export class CountCarrier<Count, Counter extends Tally<Count>> {
  readonly tally: Counter;
  readonly #send: Send<Count>;

  constructor(tally: Counter, send: Send<Count>) {
    this.tally = tally;
    this.#send = send;
  }

  /**
   * Hands over what has been counted. Throws when PocketBase does not take it; it is kept then.
   *
   * @param timeout in milliseconds, for each batch.
   */
  async handOver(timeout = TIMEOUT_IN_MS): Promise<void> {
    const counts = this.tally.take();
    for (let start = 0; start < counts.length; start += BATCH_SIZE) {
      try {
        await this.#send(counts.slice(start, start + BATCH_SIZE), AbortSignal.timeout(timeout));
      } catch (error) {
        this.tally.giveBack(counts.slice(start));
        throw error;
      }
    }
  }
}
