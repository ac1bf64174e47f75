import { randomBytes } from 'node:crypto';
import { hmacSha256 } from '../lib/hmac.ts';
import type { Submission } from '../domain/submission.ts';
import { fold } from '../search/text/fold.ts';
import { BURST_ANSWERS, BURST_MARK, BURST_SPAN_IN_MS } from '../survey/burst-limits.ts';

/** Shorter ones are said by many in the same words: "Cán bộ nhiệt tình, chu đáo, hướng dẫn dễ hiểu". */
export const REPEATED_TEXT_LETTERS = 60;

/** So many clients and texts are remembered, the newest: a few megabytes at most. */
const MOST_REMEMBERED = 20_000;

/** The rules of this file; stored with the answer, never renamed. */
export const CROWD_MARKS = [BURST_MARK, 'repeated-text'] as const;
export type CrowdMark = (typeof CROWD_MARKS)[number];

interface Came {
  id: string;
  at: number;
}

/** Sets a value as the newest one and forgets the oldest beyond the limit. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST_REMEMBERED && oldest !== undefined) map.delete(oldest);
}

/**
 * Marks that need a look at other answers: many from one client, and one text in several of them. Nothing is stored
 * and nothing leads back: clients come as `ClientBuckets` names them, texts are hashed with a key of this process.
 * So all is forgotten with the process, and who comes slowly, or in words of their own, is not found.
 */
export class CrowdMarks {
  readonly #now: () => number;
  readonly #key = randomBytes(32);
  readonly #clients = new Map<string, Came[]>();
  /** Hash of a text → record id of the answer in which it came first. */
  readonly #texts = new Map<string, string>();

  /** @param now milliseconds of a monotonic clock */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Marks of one submission. Asked again for the same one (its id), it is no second one. */
  of({ collection, record }: Submission, bucket: string): CrowdMark[] {
    const isBurst = collection === 'answers' && this.#isBurst(record.id, bucket);
    const isRepeated = 'comment' in record && this.#isRepeated(record.id, record.comment);
    return [...(isBurst ? ([BURST_MARK] as const) : []), ...(isRepeated ? (['repeated-text'] as const) : [])];
  }

  #isBurst(id: string, bucket: string): boolean {
    const now = this.#now();
    const others = (this.#clients.get(bucket) ?? []).filter(
      (came) => came.id !== id && now - came.at <= BURST_SPAN_IN_MS,
    );
    // The newest are enough to tell the next one.
    remember(this.#clients, bucket, [...others.slice(-BURST_ANSWERS), { id, at: now }]);
    return others.length >= BURST_ANSWERS;
  }

  /** Letters and digits count, not how they are set: capitals, spaces and tone marks are changed easily. */
  #isRepeated(id: string, comment: string): boolean {
    const letters = fold(comment).replace(/[^\p{L}\p{N}]/gu, '');
    if (letters.length < REPEATED_TEXT_LETTERS) return false;
    const hash = hmacSha256(this.#key).update(letters).digest('base64url');
    const first = this.#texts.get(hash) ?? id;
    remember(this.#texts, hash, first);
    return first !== id;
  }

  /** Forgets the text of an answer that was withdrawn: the same person may say it again. */
  forget(id: string): void {
    for (const [hash, first] of this.#texts) if (first === id) this.#texts.delete(hash);
  }
}
