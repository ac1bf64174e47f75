import { leafOf, newSalts } from '../integrity/commitments.ts';
import { recordMac } from '../integrity/record-mac.ts';
import type { Submission } from '../domain/submission.ts';
import type { Statements } from './connection.ts';
import { contentMac } from './content-mac.ts';
import { SPENDING, linkRefusal } from './spend-link.ts';
import type { LinkRefusal } from './spend-link.ts';

export type StoreResult = 'accepted' | 'repeated' | 'conflict' | 'withdrawn' | LinkRefusal;

/** What comes with a submission and is not part of it. */
export interface StoreProof {
  /** Hash of the receipt, to be published; every answer has one. */
  receiptHash?: string | undefined;
  /** Hash of the single-use link it came by. */
  linkHash?: string | undefined;
}

/** One submission, made ready for its transaction. */
export interface Arrival {
  id: string;
  collection: string;
  body: string;
  contentMac: Buffer;
  leaf: string | null;
  round: string;
  /** null: of a kind that bears none. */
  marks: string | null;
  /** Of what has no leaf. */
  recordMac: Buffer | null;
  linkHash: string | undefined;
}

/** Statements of the connection that accepts answers. */
export const ACCEPTING = {
  insert: `INSERT INTO submissions
    (id, collection, body, content_mac, accepted_day, leaf_day, leaf, round, marks, record_mac)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  macOf: 'SELECT content_mac FROM submissions WHERE id = ?',
  newest: 'SELECT max(seq) AS last FROM submissions',
  ...SPENDING,
};

export type AcceptStatements = Statements<keyof typeof ACCEPTING>;

/** Today in Viet Nam, and the day whose list takes new leaves. */
export interface AcceptDays {
  today: string;
  leafDay: string;
}

/**
 * Makes a submission ready: an answer gets its salts and its leaf.
 *
 * @throws RangeError for an answer without the hash of its receipt: it could not be published
 */
export function arrivalOf(macKey: Buffer, submission: Submission, proof: StoreProof): Arrival {
  const { collection, record } = submission;
  const common = {
    id: record.id,
    collection,
    contentMac: contentMac(macKey, submission),
    marks: 'marks' in record ? JSON.stringify(record.marks) : null,
    linkHash: proof.linkHash,
  };
  if (collection !== 'answers') {
    const seal = recordMac(macKey, submission);
    return { ...common, body: JSON.stringify(record), leaf: null, round: '', recordMac: seal };
  }
  if (proof.receiptHash === undefined) throw new RangeError('An answer needs the hash of its receipt');
  const answer = { ...record, ...newSalts() };
  const leaf = leafOf(answer, proof.receiptHash);
  return { ...common, body: JSON.stringify(answer), leaf, round: record.round, recordMac: null };
}

/** How an answer compares with the one that came first under its id; null: none did. */
function earlier({ macOf }: AcceptStatements, arrival: Arrival): StoreResult | null {
  const first = macOf.get(arrival.id)?.['content_mac'] as Uint8Array | undefined;
  if (first === undefined) return null;
  if (first.length === 0) return 'withdrawn';
  return arrival.contentMac.equals(first) ? 'repeated' : 'conflict';
}

function insert(statements: AcceptStatements, arrival: Arrival, { today, leafDay }: AcceptDays): boolean {
  const { id, collection, body, contentMac: mac, leaf, round, marks, recordMac: seal } = arrival;
  const day = leaf === null ? null : leafDay;
  return statements.insert.run(id, collection, body, mac, today, day, leaf, round, marks, seal).changes === 1;
}

/** Why an answer does not come in by its link, which it spends otherwise. An answer that is known is told first. */
function stoppedByLink(statements: AcceptStatements, arrival: Arrival, today: string): StoreResult | null {
  const { linkHash } = arrival;
  if (linkHash === undefined) return null;
  const reason = earlier(statements, arrival) ?? linkRefusal(statements, linkHash, today);
  if (reason === null) statements.spend.run(linkHash);
  return reason;
}

/** Takes one answer within an open transaction, its link with it. */
export function accept(statements: AcceptStatements, arrival: Arrival, days: AcceptDays): StoreResult {
  const stopped = stoppedByLink(statements, arrival, days.today);
  if (stopped !== null) return stopped;
  return insert(statements, arrival, days) ? 'accepted' : (earlier(statements, arrival) ?? 'conflict');
}
