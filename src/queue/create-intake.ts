import { APART_COLLECTIONS } from '../domain/submission.ts';
import type { Submission } from '../domain/submission.ts';
import type { ClientBuckets } from '../limits/client-bucket.ts';
import type { Limiter } from '../limits/limiter.ts';
import type { CrowdMarks } from './crowd-marks.ts';
import type { Intake, SubmitRequest, SubmitResult } from './intake.ts';
import type { Outbox } from './outbox.ts';
import { RecentRatings } from './recent-ratings.ts';

export interface IntakeOptions {
  outbox: Outbox;
  /** For what must not stand in one order with the answers. */
  apart: Outbox;
  limiter: Limiter;
  buckets: ClientBuckets;
  crowd: CrowdMarks;
  /** Called after each accepted answer. */
  onAccepted(): void;
  /** Called when an answer could not be made durable; holds nothing of the answer. */
  onUnavailable(error: unknown): void;
  /** Milliseconds of a monotonic clock. */
  now?(): number;
}

/** With more marks; what bears none stays as it is. */
function withMarks(submission: Submission, more: readonly string[]): Submission {
  if (more.length === 0 || !('marks' in submission.record)) return submission;
  const record = { ...submission.record, marks: [...submission.record.marks, ...more] };
  return { ...submission, record } as Submission;
}

/** The one door for answers: limit, then disk. Lives in the process that owns queue and limits. */
export function createIntake(options: IntakeOptions): Intake {
  const { outbox, apart, limiter, buckets, crowd } = options;
  const recent = new RecentRatings(options.now ?? (() => performance.now()));

  async function store({ submission, receiptHash, linkHash }: SubmitRequest): Promise<SubmitResult> {
    try {
      const queue = APART_COLLECTIONS.includes(submission.collection) ? apart : outbox;
      const status = await queue.store(submission, { receiptHash, linkHash });
      if (status === 'accepted') options.onAccepted();
      return { status };
    } catch (error) {
      options.onUnavailable(error);
      return { status: 'unavailable' };
    }
  }

  async function storeWithinLimit(request: SubmitRequest, bucket: string): Promise<SubmitResult> {
    const { limit } = request;
    if (limit === null) return store(request);
    const retryAfterSeconds = await limiter.take(limit, bucket);
    if (retryAfterSeconds > 0) return { status: 'limited', retryAfterSeconds };
    const marked = withMarks(request.submission, crowd.of(request.submission, bucket));
    const result = await store({ ...request, submission: marked });
    if (result.status !== 'accepted') await limiter.giveBack(limit, bucket);
    return result;
  }

  async function submit(request: SubmitRequest): Promise<SubmitResult> {
    const bucket = buckets.bucketOf(request.client);
    const send = () => storeWithinLimit(request, bucket);
    if (request.dedupeKey === undefined) return send();
    return recent.once(`${bucket} ${request.dedupeKey}`, request.submission.record.id, send);
  }
  return { submit };
}
