import type { Tombstone } from '../domain/tombstone.ts';
import type { Tombstones } from './tombstones.ts';

const BATCH_SIZE = 200;

/** Tells the receiver what was deleted. Done again as a whole after each start: it may be an older copy. */
export class TombstoneDelivery {
  readonly #tombstones: Tombstones;
  readonly #send: (stones: readonly Tombstone[], signal: AbortSignal) => Promise<unknown>;
  /** All up to here were told since the last start of the receiver; undefined: it knows all of those. */
  #again: Tombstone | null | undefined = null;

  /** @param send hands tombstones over; harmless when repeated */
  constructor(
    tombstones: Tombstones,
    send: (stones: readonly Tombstone[], signal: AbortSignal) => Promise<unknown>,
  ) {
    this.#tombstones = tombstones;
    this.#send = send;
  }

  receiverIsUp(): void {
    this.#again = null;
  }

  /** Tells one batch; false when there is none left to tell. Throws what `send` and the database say. */
  async step(signal: AbortSignal): Promise<boolean> {
    const batch =
      this.#again === undefined
        ? this.#tombstones.undelivered(null, BATCH_SIZE)
        : this.#tombstones.all(this.#again, BATCH_SIZE);
    if (batch.length === 0) {
      const isNews = this.#again !== undefined;
      this.#again = undefined;
      return isNews;
    }
    await this.#send(batch, signal);
    this.#tombstones.markDelivered(batch);
    if (this.#again !== undefined) this.#again = batch.at(-1);
    return true;
  }
}
