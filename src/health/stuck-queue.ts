import { fault, fine } from './finding.ts';
import type { Finding } from './finding.ts';

const MINUTE_IN_MS = 60_000;
const TOLD_AFTER_MINUTES = 10;

/** Watches whether the answer that has waited longest goes on its way. */
export class StuckQueue {
  #oldest: number | null = null;
  #since = 0;

  /**
   * @param oldest number of the answer that has waited longest; null: none waits
   * @param waiting how many wait; null: the queue cannot be read
   */
  look(oldest: number | null, waiting: number | null, now: Date): Finding {
    if (oldest !== this.#oldest) this.#since = now.getTime();
    this.#oldest = oldest;
    const minutes = Math.floor((now.getTime() - this.#since) / MINUTE_IN_MS);
    const count = waiting ?? 0;
    if (oldest === null || minutes < TOLD_AFTER_MINUTES)
      return fine('queue', `${count} answers wait in the queue.`);
    return fault(
      'queue',
      `${count} answers have waited in the queue for ${minutes} minutes or longer. They are safe; look in the log for why PocketBase does not take them.`,
    );
  }
}
