import { ClientBuckets } from '../limits/client-bucket.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';

/** What a tally goes by. */
export interface TallyOptions {
  /** The day in Viet Nam, `YYYY-MM-DD`. */
  today(): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** A name for a client that means nothing tomorrow. */
  bucketOf(client: string): string;
}

/** By that clock, and with names for clients that nobody else knows. */
export function tallyOptions(now: () => Date): TallyOptions {
  const today = (): string => vietnamDay(now());
  const buckets = new ClientBuckets(today);
  return { today, now: () => now().getTime(), bucketOf: (client) => buckets.bucketOf(client) };
}
