import type { ClientBuckets } from '../limits/client-bucket.ts';
import type { Limiter } from '../limits/limiter.ts';
import type { Attempts } from './attempts.ts';
import type { Kiosks } from './kiosks.ts';
import type { Links } from './links.ts';
import type {
  DeskCall,
  DeskResult,
  FateAnswer,
  FateQuestion,
  AdmissionAnswer,
  QueueDesk,
} from './queue-desk.ts';
import type { AnswerFate, Tombstones } from './tombstones.ts';

export interface DeskParts {
  links: Links;
  attempts: Attempts;
  tombstones: Tombstones;
  kiosks: Kiosks;
  limiter: Limiter;
  buckets: ClientBuckets;
  /** Called after each withdrawal, with the record's id. */
  onWithdrawn(id: string): void;
}

/** The desk in the process that owns the queue. */
export function createDesk(parts: DeskParts): QueueDesk {
  const { links, attempts, tombstones, kiosks, limiter, buckets, onWithdrawn } = parts;

  async function withinLimit({ client }: FateQuestion, look: () => AnswerFate | null): Promise<FateAnswer> {
    const retryAfterSeconds = await limiter.take('receipt', buckets.bucketOf(client));
    return retryAfterSeconds > 0 ? { retryAfterSeconds } : { fate: look() };
  }

  async function admitted(name: 'kiosk-code' | 'kiosk', who: string, admit: () => AdmissionAnswer) {
    const retryAfterSeconds = await limiter.take(name, who);
    return retryAfterSeconds > 0 ? { retryAfterSeconds } : admit();
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
    admitRemark: ({ client }) => limiter.take('remark', buckets.bucketOf(client)),
    makeKiosk: async (code) => {
      kiosks.make(code);
      return null;
    },
    startKiosk: ({ client, ...start }) =>
      admitted('kiosk-code', buckets.bucketOf(client), () => kiosks.start(start)),
    contactKiosk: (contact) => admitted('kiosk', contact.deviceHash, () => kiosks.contact(contact)),
    endKiosk: async ({ id, round, state }) => kiosks.end(id, round, state),
    kiosksOf: async (round) => kiosks.ofRound(round),
  };
}

/** Does what a web worker asks. Rejects as the desk does. */
export function callDesk(desk: QueueDesk, { call, value }: DeskCall): Promise<DeskResult> {
  return (desk[call] as (value: unknown) => Promise<DeskResult>)(value);
}
