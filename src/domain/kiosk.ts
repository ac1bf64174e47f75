/**
 * Whether a tablet asks: `waiting`, its code was not used yet; `running`; `stopped`, it asks nobody and may still
 * deliver; `revoked`, nothing is taken from it; `copied`, its credential came from two places, and nothing is taken.
 */
export type KioskState = 'waiting' | 'running' | 'stopped' | 'revoked' | 'copied';

/** A tablet at a counter, as the Office sees it. */
export interface Kiosk {
  id: string;
  round: string;
  /** What the counter is called. */
  desk: string;
  state: KioskState;
  /** Milliseconds since 1970: until when its code can be used. */
  codeUntil: number;
  /** Last contact, milliseconds in whole minutes; null: none yet. */
  seenAt: number | null;
  /** Answers that wait on it, as of then. */
  waiting: number;
}
