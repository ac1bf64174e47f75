import { ClientBuckets } from '../limits/client-bucket.ts';
import { SignInSlowdown } from '../limits/sign-in-slowdown.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { adminLinkLines } from '../office/admin-link.ts';
import { Presence } from '../office/editing/presence.ts';
import { newSecret, secretHash } from '../office/secret.ts';
import { LINK_LIFE_IN_MS } from '../office/session-limits.ts';
import type { OfficeCall, OfficeCallResult } from '../office/supervisor-calls.ts';
import { OfficeDoor } from '../pocketbase/office-door.ts';
import type { Logger } from './logger.ts';
import type { OfficeQuestion, SupervisorToWorkerMessage } from './messages.ts';

export interface OfficeOptions {
  /** Where PocketBase listens. */
  pocketbaseUrl: string;
  publicUrl: string;
  /** Token of the Office's service account; made anew when asked for with `isStale`. */
  token(isStale: boolean): Promise<string>;
  now(): Date;
  log: Logger;
  /** Prints a line for the person at the console; it is written nowhere else. */
  say(line: string): void;
}

/**
 * The supervisor's part of the Office: counts attempts to sign in, knows who has which page open, and makes the first
 * administrator's link.
 */
export class Office {
  readonly #options: OfficeOptions;
  readonly #slowdown = new SignInSlowdown();
  readonly #presence = new Presence();
  readonly #buckets: ClientBuckets;
  #isServing = false;
  #isPocketbaseUp = false;
  #hasOffered = false;

  constructor(options: OfficeOptions) {
    this.#options = options;
    this.#buckets = new ClientBuckets(() => vietnamDay(options.now()));
  }

  async #call(question: OfficeCall): Promise<OfficeCallResult> {
    if (question.call === 'token') return this.#options.token(question.value.isStale);
    if (question.call === 'presence')
      return this.#presence.seen(question.value, this.#options.now().getTime());
    const { username, client } = question.value;
    const attempt = { username, client: this.#buckets.bucketOf(client) };
    if (question.call === 'attempt') return this.#slowdown.attempt(attempt);
    await this.#slowdown.passed(attempt);
    return null;
  }

  /** Answers a web worker. */
  async answer({ id, ...question }: OfficeQuestion): Promise<SupervisorToWorkerMessage> {
    try {
      return { type: 'office-result', id, isRefused: false, result: await this.#call(question) };
    } catch (error) {
      const reason = (error as Error).message;
      this.#options.log.error({ call: question.call, reason }, 'the Office could not be answered');
      return { type: 'office-result', id, isRefused: true };
    }
  }

  /** The site answers requests. */
  serves(): void {
    this.#isServing = true;
    void this.#offerFirst();
  }

  pocketbaseIsUp(): void {
    this.#isPocketbaseUp = true;
    void this.#offerFirst();
  }

  /** Once in the life of this process: without an administrator, a link that makes one is printed. */
  async #offerFirst(): Promise<void> {
    if (!this.#isServing || !this.#isPocketbaseUp || this.#hasOffered) return;
    this.#hasOffered = true;
    const { pocketbaseUrl, publicUrl, token, now, say, log } = this.#options;
    const secret = newSecret();
    try {
      const door = new OfficeDoor({ url: pocketbaseUrl, token });
      const expiresAt = now().getTime() + LINK_LIFE_IN_MS.first;
      if (!(await door.offerFirst(secretHash(secret), expiresAt))) return;
      adminLinkLines(publicUrl, secret).forEach(say);
    } catch (error) {
      this.#hasOffered = false;
      log.error({ reason: (error as Error).message }, 'no link for a first administrator could be made');
    }
  }
}
