import type { Attempt, AttemptTotals } from './attempts.ts';
import type { Kiosk } from '../domain/kiosk.ts';
import type { KioskAdmission, KioskCode, KioskContact, KioskStart } from './kiosks.ts';
import type { AnswerFate } from './tombstones.ts';
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
  /** Counts somebody who sent a form in vain; not more often than answers would be taken. */
  noteAttempt(attempt: AttemptOf): Promise<void>;
  /** How many sent one in vain to a round. */
  countAttempts(round: string): Promise<AttemptTotals>;
  /** What became of the answer with this record id; null: there is none. */
  answerFate(question: FateQuestion): Promise<FateAnswer>;
  /** Withdraws an answer, durably; what became of it, null: there is none. */
  withdraw(withdrawal: Withdrawal): Promise<FateAnswer>;
  /** Whether somebody without an account may send a remark on a preview now: 0, or seconds to wait. */
  admitRemark(from: { client: string }): Promise<number>;
  /** Makes the code of a tablet durable. */
  makeKiosk(code: KioskCode): Promise<null>;
  /** Exchanges a code; within a limit for each client. */
  startKiosk(start: KioskStart & { client: string }): Promise<AdmissionAnswer>;
  /** A tablet reports; within a limit for each tablet. */
  contactKiosk(contact: KioskContact): Promise<AdmissionAnswer>;
  /** Stops a tablet or revokes it; false: there is none such. */
  endKiosk(end: { id: string; round: string; state: 'stopped' | 'revoked' }): Promise<boolean>;
  /** The tablets of a round. */
  kiosksOf(round: string): Promise<Kiosk[]>;
}

export interface AttemptOf extends Attempt {
  /** Client address, only for the limits. */
  client: string;
}

export interface FateQuestion {
  /** Of the record, from the receipt. */
  id: string;
  /** Client address, only for the limits. */
  client: string;
}

export interface Withdrawal extends FateQuestion {
  /** What is published of the receipt. */
  receiptHash: string;
}

export type AdmissionAnswer = KioskAdmission | { retryAfterSeconds: number };

export type FateAnswer = { fate: AnswerFate | null } | { retryAfterSeconds: number };

/** One call of the desk, as it crosses to the queue's owner. */
export type DeskCall = {
  [Name in keyof QueueDesk]: { call: Name; value: Parameters<QueueDesk[Name]>[0] };
}[keyof QueueDesk];

/** What a call gives. */
export type DeskResult = Awaited<ReturnType<QueueDesk[keyof QueueDesk]>>;
