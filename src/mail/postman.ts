import type { MailQueue, WaitingMail } from './mail-queue.ts';
import { type MailServer, sendMail } from './send-mail.ts';

const MINUTE_IN_MS = 60_000;
const LONGEST_WAIT_IN_MS = 60 * MINUTE_IN_MS;
/** For so long the key of a mail is known, so that it is not made again. */
const KEPT_IN_MS = 90 * 24 * 60 * MINUTE_IN_MS;

export interface PostmanOptions {
  queue: MailQueue;
  server: MailServer;
  now(): Date;
  log: { info(data: object, message: string): void; error(data: object, message: string): void };
}

/** Sends the mail that waits, one after the other; what cannot be sent is tried again, later and later. */
export class Postman {
  readonly #options: PostmanOptions;
  #round: Promise<void> | null = null;
  #isStopped = false;

  constructor(options: PostmanOptions) {
    this.#options = options;
  }

  /** When there is something to do; null: nothing is, it is being done, or the queue cannot be read. */
  get dueAt(): Date | null {
    try {
      return this.#round === null ? this.#options.queue.dueAt() : null;
    } catch {
      // Told by the look at the health of the mail; no timed job of the site may suffer from it.
      return null;
    }
  }

  /** Begins a round unless there is one; nobody waits for its end. */
  begin(): void {
    void this.round();
  }

  /** Resolves when what is due has been sent or put off. */
  round(): Promise<void> {
    this.#round ??= this.#sendDue()
      .catch((error: unknown) =>
        this.#options.log.error({ reason: (error as Error).message }, 'the mail that waits cannot be read'),
      )
      .finally(() => (this.#round = null));
    return this.#round;
  }

  async #sendDue(): Promise<void> {
    const { queue, now, log } = this.#options;
    const expired = queue.expire(now());
    if (expired > 0) log.error({ count: expired }, 'mail that could not be sent in time was given up');
    queue.drop(new Date(now().getTime() - KEPT_IN_MS));
    let mail = queue.next(now());
    while (mail !== null && !this.#isStopped && (await this.#send(mail))) mail = queue.next(now());
  }

  /** false: the server is away. */
  async #send(mail: WaitingMail): Promise<boolean> {
    const { queue, server, now, log } = this.#options;
    const outcome = await sendMail(mail, server);
    const { number, attempts } = mail;
    if (outcome.state === 'later') {
      queue.later(mail, new Date(now().getTime() + waitAfter(attempts)));
      log.error({ number, attempts: attempts + 1, reason: outcome.reason }, 'a mail could not be sent');
      return !outcome.isAway;
    }
    queue.end(mail, outcome.state, now());
    if (outcome.state === 'sent') log.info({ number }, 'a mail was sent');
    else log.error({ number, reason: outcome.reason }, 'a mail was refused');
    return true;
  }

  /** No further mail begins; waits for the one that is being sent, but not longer than that (milliseconds). */
  async stop(patience: number): Promise<void> {
    this.#isStopped = true;
    if (this.#round === null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, patience);
    await Promise.race([this.#round, promise]);
    clearTimeout(timer);
  }
}

/** How long a mail waits after so many attempts in vain, and this one: a minute, twice that, up to an hour. */
function waitAfter(attempts: number): number {
  return Math.min(MINUTE_IN_MS * 2 ** attempts, LONGEST_WAIT_IN_MS);
}
