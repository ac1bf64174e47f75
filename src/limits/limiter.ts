import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { LimitName } from '../queue/intake.ts';

/**
 * How much one client may send. Generous, because a client can be an office, a school or all phones of
 * one mobile operator's gateway; a program that floods sends thousands.
 */
export const LIMITS: Record<LimitName, { points: number; duration: number }> = {
  // Twenty people answering in the same minute behind one address are a crowded waiting room.
  survey: { points: 20, duration: 60 },
  // One tap each: somebody may rate every page of the site in a row.
  rating: { points: 30, duration: 60 },
  // Looking at a receipt, mistyped twice, and withdrawing. Guessing one would take longer than the universe lasts.
  receipt: { points: 20, duration: 60 },
  // A fact check sent, mended and sent again, by a few colleagues behind one address.
  remark: { points: 10, duration: 60 },
  // Twelve digits, typed wrong a few times. Of a million million codes one is right, for a quarter of an hour.
  'kiosk-code': { points: 10, duration: 60 },
  // A tablet reports each minute, and a few times in a row when much has waited on it.
  kiosk: { points: 60, duration: 60 },
};

/** Counts what clients send, in memory only. */
export class Limiter {
  readonly #limiters: Record<LimitName, RateLimiterMemory>;

  /** @param limits points for each span (seconds); replaced in tests. */
  constructor(limits = LIMITS) {
    this.#limiters = {
      survey: new RateLimiterMemory({ ...limits.survey, keyPrefix: 'survey' }),
      rating: new RateLimiterMemory({ ...limits.rating, keyPrefix: 'rating' }),
      receipt: new RateLimiterMemory({ ...limits.receipt, keyPrefix: 'receipt' }),
      remark: new RateLimiterMemory({ ...limits.remark, keyPrefix: 'remark' }),
      'kiosk-code': new RateLimiterMemory({ ...limits['kiosk-code'], keyPrefix: 'kiosk-code' }),
      kiosk: new RateLimiterMemory({ ...limits.kiosk, keyPrefix: 'kiosk' }),
    };
  }

  /** Takes one point. Returns 0, or the seconds (at least 1) to wait when there is none left. */
  async take(name: LimitName, bucket: string): Promise<number> {
    try {
      await this.#limiters[name].consume(bucket);
      return 0;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw error;
    }
  }

  /** Gives the point back: nothing was accepted for it. */
  async giveBack(name: LimitName, bucket: string): Promise<void> {
    await this.#limiters[name].reward(bucket);
  }
}
