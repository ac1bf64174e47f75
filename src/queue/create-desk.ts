import type { ClientBuckets } from '../limits/client-bucket.ts';
import type { Limiter } from '../limits/limiter.ts';
import type { Attempts } from './attempts.ts';
import type { Links } from './links.ts';
import type { DeskCall, DeskResult, FateAnswer, FateQuestion, QueueDesk } from './queue-desk.ts';
import type { AnswerFate, Tombstones } from './tombstones.ts';

export interface DeskParts {
  links: Links;
  attempts: Attempts;
  tombstones: Tombstones;
  limiter: Limiter;
  buckets: ClientBuckets;
  /** Called after each withdrawal, with the record's id. */
  onWithdrawn(id: string): void;
}

/** The desk in the process that owns the queue. */
export function createDesk(parts: DeskParts): QueueDesk {
  const { links, attempts, tombstones, limiter, buckets, onWithdrawn } = parts;

  async function withinLimit({ client }: FateQuestion, look: () => AnswerFate | null): Promise<FateAnswer> {
    const retryAfterSeconds = await limiter.take('receipt', buckets.bucketOf(client));
    return retryAfterSeconds > 0 ? { retryAfterSeconds } : { fate: look() };
  }

  return {
    makeLinks: async (batch) => links.make(batch),
    linkState: async (hash) => links.state(hash),
    countLinks: async (round) => links.count(round),
    noteAttempt: async ({ client, ...attempt }) => {
      const isOver = (await limiter.take('survey', buckets.bucketOf(client))) > 0;
      if (!isOver) attempts.add(attempt);
    },
    countAttempts: async (round) => attempts.totals(round),
    answerFate: (question) => withinLimit(question, () => tombstones.fateOf(question.id)),
    withdraw: (withdrawal) =>
      withinLimit(withdrawal, () => {
        const fate = tombstones.withdraw(withdrawal.id, withdrawal.receiptHash);
        onWithdrawn(withdrawal.id);
        return fate;
      }),
  };
}

/** Does what a web worker asks. Rejects as the desk does. */
export function callDesk(desk: QueueDesk, { call, value }: DeskCall): Promise<DeskResult> {
  return (desk[call] as (value: unknown) => Promise<DeskResult>)(value);
}
