import { Backoff } from '../lib/backoff.ts';
import type { Submission } from '../domain/submission.ts';
import type { Outbox, QueuedSubmission } from './outbox.ts';
import type { TombstoneDelivery } from './tombstone-delivery.ts';

const BATCH_SIZE = 200;

/** Small batches one after the other would cost PocketBase more than they bring. */
const REST_AFTER_SMALL_BATCH_IN_MS = 50;

/**
 * When more arrive in a second, people who wait for their thanks come first: PocketBase gets little until the rush is
 * over, and then all that waits. A third of the processor's work on an answer is PocketBase's.
 */
const RUSH_PER_SECOND = 500;
const REST_IN_A_RUSH_IN_MS = 2_000;

/** What the receiver did with a batch; it stores all of it or throws. */
export interface DeliveryReceipt {
  inserted: number;
  /** Were there already. */
  known: number;
  /** Ids the receiver cannot hold. */
  refused: string[];
}

/** How things reach the receiver. */
export interface DeliveryWay {
  /** Hands a batch over; harmless when repeated. */
  send(batch: readonly Submission[], signal: AbortSignal): Promise<DeliveryReceipt>;
  log: DeliveryLog;
}

export interface DeliveryOptions extends DeliveryWay {
  outbox: Outbox;
  /** Of what was deleted from this queue; without it nothing ever is. */
  tombstones?: TombstoneDelivery;
}

export interface DeliveryLog {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
}

/**
 * The background loop that brings answers from the queue to PocketBase. It only works while the
 * receiver is up; whatever happens in between, an answer is offered until it is confirmed.
 */
export class Delivery {
  readonly #options: DeliveryOptions;
  readonly #backoff = new Backoff();
  readonly #giveUp = new AbortController();
  #isUp = false;
  #isStopping = false;
  /** Answers up to here were tried since the last start of the receiver. */
  #undeliveredCursor = 0;
  /** Confirmed answers up to here were offered again since then; null: not begun. */
  #kept: { cursor: number; last: number } | null = null;
  /** What came since the last batch, and when that was. */
  #news = { count: 0, since: performance.now() };
  #wake: () => void = () => undefined;
  #isIdle = false;
  #loop: Promise<void> | null = null;

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /**
   * The receiver has (re)started: everything kept is offered again, because it syncs lazily and a power
   * cut can eat what it confirmed.
   */
  receiverIsUp(): void {
    this.#isUp = true;
    this.#undeliveredCursor = 0;
    this.#kept = null;
    this.#options.tombstones?.receiverIsUp();
    this.#backoff.reset();
    this.#loop ??= this.#run();
    this.#wake();
  }

  receiverIsDown(): void {
    this.#isUp = false;
  }

  /** Whether the receiver is up and has everything, also what was offered again since its start. */
  get isCaughtUp(): boolean {
    return this.#isUp && this.#isIdle;
  }

  /** To be called when something new may wait. Cuts no rest short: what waits goes in one batch. */
  nudge(): void {
    this.#news.count += 1;
    if (this.#isIdle) this.#wake();
  }

  /** Milliseconds until the next batch. */
  #restAfter(batch: readonly QueuedSubmission[]): number {
    const { count, since } = this.#news;
    const now = performance.now();
    this.#news = { count: 0, since: now };
    if ((count * 1000) / (now - since) > RUSH_PER_SECOND) return REST_IN_A_RUSH_IN_MS;
    return batch.length < BATCH_SIZE ? REST_AFTER_SMALL_BATCH_IN_MS : 0;
  }

  /** Stops after what can be delivered within the time (milliseconds); the rest stays in the queue. */
  async stop(graceInMs: number): Promise<void> {
    this.#isStopping = true;
    const timer = setTimeout(() => this.#giveUp.abort(), graceInMs);
    this.#wake();
    await this.#loop;
    clearTimeout(timer);
  }

  async #run(): Promise<void> {
    for (;;) {
      const rest = this.#isUp ? await this.#step() : null;
      if (this.#isStopping && (rest === null || this.#giveUp.signal.aborted)) return;
      if (rest !== 0) await this.#sleep(rest);
    }
  }

  /** One batch. Returns the wait before the next step in milliseconds; null: until woken. */
  async #step(): Promise<number | null> {
    try {
      // First of all: what was deleted must not be found in an older copy for longer than it takes.
      if (await this.#options.tombstones?.step(this.#giveUp.signal)) return 0;
      const fresh = this.#options.outbox.undelivered(this.#undeliveredCursor, BATCH_SIZE);
      if (fresh.length > 0) return await this.#deliver(fresh);
      if (this.#isStopping) return null;
      return await this.#offerAgain();
    } catch (error) {
      const wait = this.#backoff.next();
      this.#options.log.warn({ reason: (error as Error).message, waitInMs: wait }, 'delivery failed');
      return this.#isStopping ? null : wait;
    }
  }

  async #deliver(batch: QueuedSubmission[]): Promise<number> {
    const { outbox, log } = this.#options;
    const receipt = await this.#send(batch);
    const refused = new Set(receipt.refused);
    const stored = batch.filter(({ submission }) => !refused.has(submission.record.id));
    if (stored.length > 0) outbox.markDelivered(stored.map(({ seq }) => seq));
    // A refused one stays in the queue, does not hold up the others, and is tried at the next start.
    if (refused.size > 0) log.warn({ count: refused.size }, 'PocketBase cannot hold these answers');
    if (receipt.known > 0) log.info({ count: receipt.known }, 'delivered again');
    this.#undeliveredCursor = batch.at(-1)?.seq ?? this.#undeliveredCursor;
    return this.#isStopping ? 0 : this.#restAfter(batch);
  }

  /** One batch of the confirmed answers that were there when the receiver started. */
  async #offerAgain(): Promise<number | null> {
    const { outbox, log } = this.#options;
    const kept = (this.#kept ??= { cursor: 0, last: outbox.lastSeq() });
    const batch = outbox.kept(kept.cursor, BATCH_SIZE).filter(({ seq }) => seq <= kept.last);
    if (batch.length === 0) return null;
    const { inserted } = await this.#send(batch);
    if (inserted > 0) log.warn({ count: inserted }, 'answers PocketBase had lost are back');
    kept.cursor = batch.at(-1)?.seq ?? kept.cursor;
    return REST_AFTER_SMALL_BATCH_IN_MS;
  }

  async #send(batch: QueuedSubmission[]): Promise<DeliveryReceipt> {
    const receipt = await this.#options.send(
      batch.map(({ submission }) => submission),
      this.#giveUp.signal,
    );
    this.#backoff.reset();
    return receipt;
  }

  #sleep(waitInMs: number | null): Promise<void> {
    return new Promise((resolve) => {
      const timer = waitInMs === null ? undefined : setTimeout(resolve, waitInMs);
      this.#isIdle = waitInMs === null;
      this.#wake = () => {
        this.#isIdle = false;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
