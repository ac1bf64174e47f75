import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Who tries to sign in: the account that was typed, and the client as `ClientBuckets` names it. */
export interface SignInAttempt {
  username: string;
  client: string;
}

/** Failed attempts are remembered for so long. */
const MEMORY_IN_SECONDS = 60 * 60;
const FIRST_WAIT_IN_SECONDS = 5;
/** Nobody is locked out: whoever waits this long may try again. */
const LONGEST_WAIT_IN_SECONDS = 60;

/** Attempts before the first wait. A client can be the whole Office behind one address. */
export const FREE_ATTEMPTS = { account: 5, client: 20 } as const;

function waitAfter(attempts: number, free: number): number {
  if (attempts < free) return 0;
  return Math.min(FIRST_WAIT_IN_SECONDS * 2 ** (attempts - free), LONGEST_WAIT_IN_SECONDS);
}

/** Counts the attempts of one kind of key, and makes each wait longer than the one before. */
class Slowdown {
  readonly #free: number;
  readonly #attempts: RateLimiterMemory;
  readonly #waits = new RateLimiterMemory({ points: 1, duration: 1, keyPrefix: 'wait' });

  constructor(free: number) {
    this.#free = free;
    this.#attempts = new RateLimiterMemory({ points: free, duration: MEMORY_IN_SECONDS });
  }

  /** Seconds until the next attempt may be made; 0: now. */
  async waiting(key: string): Promise<number> {
    const wait = await this.#waits.get(key);
    return wait === null ? 0 : Math.max(0, Math.ceil(wait.msBeforeNext / 1000));
  }

  async count(key: string): Promise<void> {
    const { consumedPoints } = await this.#attempts.penalty(key, 1);
    const wait = waitAfter(consumedPoints, this.#free);
    if (wait > 0) await this.#waits.block(key, wait);
  }

  async forget(key: string): Promise<void> {
    await this.#attempts.delete(key);
    await this.#waits.delete(key);
  }

  async giveBack(key: string): Promise<void> {
    await this.#attempts.reward(key, 1);
  }
}

/**
 * Slows down guessing, per account and per client, and locks nobody out. In memory only, in the one process
 * that counts. An attempt is counted before its outcome is known, so that many at once do not slip through.
 */
export class SignInSlowdown {
  readonly #accounts = new Slowdown(FREE_ATTEMPTS.account);
  readonly #clients = new Slowdown(FREE_ATTEMPTS.client);
  #lastTaken: Promise<unknown> = Promise.resolve();

  /** Takes one attempt; returns 0, or the seconds to wait when none may be made now. */
  attempt(attempt: SignInAttempt): Promise<number> {
    // One after the other: each sees what the one before it has counted.
    const taken = this.#lastTaken.then(() => this.#take(attempt));
    this.#lastTaken = taken.catch(() => undefined);
    return taken;
  }

  async #take({ username, client }: SignInAttempt): Promise<number> {
    const waits = [await this.#accounts.waiting(username), await this.#clients.waiting(client)];
    const wait = Math.max(...waits);
    if (wait > 0) return wait;
    await this.#accounts.count(username);
    await this.#clients.count(client);
    return 0;
  }

  /** The attempt was right: the account starts anew, the client gets its attempt back. */
  async passed({ username, client }: SignInAttempt): Promise<void> {
    await this.#accounts.forget(username);
    await this.#clients.giveBack(client);
  }
}
