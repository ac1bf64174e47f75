import { BURST_ANSWERS, BURST_SPAN_IN_MS } from '../survey/burst-limits.ts';

/**
 * Sees that one tablet is answered more often than people wait before it, when it happens: at a delivery after hours
 * nobody could tell any more. Remembered in memory only; a time is kept with no answer.
 */
export class Pace {
  private times: number[] = [];

  /**
   * Notes one answer.
   *
   * @param now milliseconds of a monotonic clock
   * @returns whether it is one of a burst
   */
  isBurst(now: number): boolean {
    const others = this.times.filter((time) => now - time <= BURST_SPAN_IN_MS);
    this.times = [...others, now].slice(-BURST_ANSWERS);
    return others.length >= BURST_ANSWERS;
  }
}
