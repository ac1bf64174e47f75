import type { Submission } from '../domain/submission.ts';
import type { Statements } from './connection.ts';
import { SPENDING, linkRefusal } from './spend-link.ts';
import type { LinkRefusal } from './spend-link.ts';

export type StoreResult = 'accepted' | 'repeated' | 'conflict' | LinkRefusal;

/** One answer at the door. */
export interface Arrival {
  submission: Submission;
  /** Of its content, see `contentMac`. */
  mac: Buffer;
  /** Of the single-use link it came by. */
  linkHash?: string;
}

/** Statements of the connection that accepts answers. */
export const ACCEPTING = {
  insert:
    'INSERT INTO submissions (id, collection, body, content_mac, accepted_day) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  macOf: 'SELECT content_mac FROM submissions WHERE id = ?',
  ...SPENDING,
};

export type AcceptStatements = Statements<keyof typeof ACCEPTING>;

/** How an answer compares with the one that came first under its id; null: none did. */
function earlier({ macOf }: AcceptStatements, { submission, mac }: Arrival): StoreResult | null {
  const first = macOf.get(submission.record.id)?.['content_mac'] as Uint8Array | undefined;
  if (first === undefined) return null;
  return mac.equals(first) ? 'repeated' : 'conflict';
}

/** An answer that was stored before is told so, whatever has become of its link: sent again, it is the same. */
function acceptByLink(
  statements: AcceptStatements,
  arrival: Arrival,
  hash: string,
  day: string,
): StoreResult {
  const known = earlier(statements, arrival) ?? linkRefusal(statements, hash, day);
  if (known !== null) return known;
  statements.spend.run(hash);
  return accept(statements, { submission: arrival.submission, mac: arrival.mac }, day);
}

/**
 * Takes one answer within an open transaction, its link with it.
 *
 * @param day today in Viet Nam
 */
export function accept(statements: AcceptStatements, arrival: Arrival, day: string): StoreResult {
  const { submission, mac, linkHash } = arrival;
  if (linkHash !== undefined) return acceptByLink(statements, arrival, linkHash, day);
  const { collection, record } = submission;
  const { changes } = statements.insert.run(record.id, collection, JSON.stringify(record), mac, day);
  return changes === 1 ? 'accepted' : (earlier(statements, arrival) ?? 'conflict');
}
