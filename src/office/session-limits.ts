const MINUTE_IN_MS = 60_000;

/** How long a session lives, in milliseconds. */
export const SESSION_LIMITS = {
  /** Without any request. */
  idle: 30 * MINUTE_IN_MS,
  /** In all: a long working day. */
  absolute: 10 * 60 * MINUTE_IN_MS,
} as const;

/** Use is noted when it is this much later than noted before: a page asks for several things at once. */
export const TOUCH_AFTER_MS = 5_000;

/** Password and code given within this time are enough for exports, roles and links. */
export const RECENT_IN_MS = 10 * MINUTE_IN_MS;

/** The page warns so long before the session's end. */
export const WARNING_IN_SECONDS = 60;

/** How long links to set up an account live. */
export const LINK_LIFE_IN_MS = {
  /** Printed on a console, which may be kept in a system's journal. */
  first: 60 * MINUTE_IN_MS,
  /** Handed to a colleague. */
  account: 3 * 24 * 60 * MINUTE_IN_MS,
} as const;

interface Times {
  madeAt: number;
  seenAt: number;
}

/** Milliseconds until the session ends by itself. */
export function timeLeft({ madeAt, seenAt }: Times, now: number): number {
  return Math.min(seenAt + SESSION_LIMITS.idle, madeAt + SESSION_LIMITS.absolute) - now;
}
