import type { Submission } from '../domain/submission.ts';
import type { LinkRefusal } from './spend-link.ts';

/** What is counted for the limits, each apart. */
export type LimitName = 'survey' | 'rating' | 'receipt' | 'remark' | 'kiosk-code' | 'kiosk';

export interface SubmitRequest {
  submission: Submission;
  /**
   * null: comes from a tablet that has shown its credential, perhaps many at once after a day without a line. Then
   * neither limits nor marks by number and time apply: the tablet has looked at that itself.
   */
  limit: LimitName | null;
  /** Client address as our host worked it out; hashed at once by the limiter, never stored or logged. */
  client: string;
  /** Ratings come without a token: same page, value and client within 10 s is the same rating. */
  dedupeKey?: string;
  /** What is published of an answer's receipt; every answer has it, and nothing else. */
  receiptHash?: string;
  /** SHA-256 in hex of the single-use link by which the form was opened: spent with the answer, or not at all. */
  linkHash?: string;
}

export type SubmitResult =
  /** Durable on disk. */
  | { status: 'accepted' }
  /**
   * The same content was accepted before: durable, nothing added. `id` is given for a rating known by
   * its `dedupeKey`: the id it was accepted under, which is not the one sent now.
   */
  | { status: 'repeated'; id?: string }
  /** Other content under an id that was accepted before: the first stands. */
  | { status: 'conflict' }
  /** It was accepted before and withdrawn since: nothing stored. */
  | { status: 'withdrawn' }
  /** The link cannot be used (any more): nothing stored. */
  | { status: LinkRefusal }
  | { status: 'limited'; retryAfterSeconds: number }
  /** Could not be made durable: nothing stored. */
  | { status: 'unavailable' };

/** The only way an answer enters; implemented by the queue's owner, reached by workers over IPC. */
export interface Intake {
  submit(request: SubmitRequest): Promise<SubmitResult>;
}
