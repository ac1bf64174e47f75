/** So many wrong attempts, then a wait. */
const ATTEMPTS = 5;
const WAIT_IN_MS = 60_000;

/** Slows down who tries the staff's six digits. In memory: who reloads the page has to come past the kiosk mode first. */
export class CornerLock {
  private wrong = 0;
  private lockedAt = -Infinity;

  /** Seconds to wait before the next attempt; 0: none. `now`: milliseconds of a monotonic clock. */
  waitSeconds(now: number): number {
    return Math.max(0, Math.ceil((this.lockedAt + WAIT_IN_MS - now) / 1000));
  }

  failed(now: number): void {
    this.wrong += 1;
    if (this.wrong % ATTEMPTS === 0) this.lockedAt = now;
  }

  passed(): void {
    this.wrong = 0;
  }
}
