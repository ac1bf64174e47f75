import type { Attempt } from './attempts.ts';
import type { LinkBatch, LinkCounts, LinkState } from './links.ts';

/**
 * What else than an answer is brought to the queue's owner. Each takes one value and rejects when the queue
 * cannot be read or written just now; then nothing has changed.
 */
export interface QueueDesk {
  /** Makes single-use links durable, all or none; says how many. Rejects on what is not a hash. */
  makeLinks(batch: LinkBatch): Promise<number>;
  /** Whether a link can be used today, by its hash. */
  linkState(hash: string): Promise<LinkState>;
  /** How many links a round has. */
  countLinks(round: string): Promise<LinkCounts>;
  /** Counts somebody who came too early or too late for a round. */
  noteAttempt(attempt: Attempt): Promise<void>;
}

/** One call of the desk, as it crosses to the queue's owner. */
export type DeskCall = {
  [Name in keyof QueueDesk]: { call: Name; value: Parameters<QueueDesk[Name]>[0] };
}[keyof QueueDesk];

/** What a call gives. */
export type DeskResult = Awaited<ReturnType<QueueDesk[keyof QueueDesk]>>;
