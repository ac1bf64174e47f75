/** Without a touch for so long, the tablet begins anew for the next person. */
export const IDLE_IN_MS = 60_000;

/** The receipt stands for a shorter time: the next person may see it. Long enough to take a phone out. */
export const THANKS_IN_MS = 40_000;

/** So long before, the tablet says so, and one touch gives the time anew. */
export const WARNING_IN_MS = 10_000;

/** How it stands so long after the last touch: nothing to say, seconds left, or over. */
export type Idle = { state: 'calm' } | { state: 'warning'; seconds: number } | { state: 'over' };

/** @param limitInMs time without a touch after which it is over */
export function idleAfter(sinceTouchInMs: number, limitInMs: number): Idle {
  const left = limitInMs - sinceTouchInMs;
  if (left <= 0) return { state: 'over' };
  return left > WARNING_IN_MS ? { state: 'calm' } : { state: 'warning', seconds: Math.ceil(left / 1000) };
}
