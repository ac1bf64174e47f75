import type { SubmitResult } from './intake.ts';

/** A second tap within this time is a double click or a reload, not a second opinion. */
export const DEDUPE_WINDOW_IN_MS = 10_000;

interface Recent {
  id: string;
  at: number;
  result: Promise<SubmitResult>;
}

/** Remembers, in memory and for ten seconds, which ratings just came. */
export class RecentRatings {
  readonly #recent = new Map<string, Recent>();
  readonly #now: () => number;

  /** @param now milliseconds, of any monotonic clock. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Entries are in order of time: those at the front go first. */
  #forgetOld(): void {
    for (const [key, { at }] of this.#recent) {
      if (this.#now() - at <= DEDUPE_WINDOW_IN_MS) return;
      this.#recent.delete(key);
    }
  }

  /** Runs `submit` unless the same key was accepted within the window; then says under which id. */
  async once(key: string, id: string, submit: () => Promise<SubmitResult>): Promise<SubmitResult> {
    this.#forgetOld();
    const first = this.#recent.get(key);
    if (first !== undefined && (await first.result).status === 'accepted')
      return { status: 'repeated', id: first.id };
    const result = submit();
    this.#recent.delete(key);
    this.#recent.set(key, { id, at: this.#now(), result });
    return result;
  }
}
