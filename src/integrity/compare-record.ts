import { timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../lib/canonical-json.ts';
import { closedCommitment, textCommitment } from './commitments.ts';
import type { StoredAnswer } from './commitments.ts';
import type { CollectionOfPeople } from '../domain/tombstone.ts';
import type { ExpectedRecord } from './expected-records.ts';
import { recordMac } from './record-mac.ts';

/** What happened to a record behind our back. */
export type FaultKind = 'altered' | 'added' | 'deleted';

/** A record as PocketBase holds it, with only the fields that were sent. */
export type HeldRecord = { id: string } & Record<string, unknown>;

export interface Comparison {
  macKey: Buffer;
  collection: CollectionOfPeople;
  held: HeldRecord | null;
  expected: ExpectedRecord | null;
}

function textIsRight(answer: StoredAnswer, commitment: string, { deleted }: ExpectedRecord): boolean {
  if (textCommitment(answer.comment, answer.textSalt) === commitment) return deleted?.isTold !== true;
  return deleted !== null && answer.comment === '' && answer.textSalt === '';
}

function answerIsRight(answer: StoredAnswer, leaf: string, expected: ExpectedRecord): boolean {
  const [, closed, text = ''] = leaf.split(' ');
  return (
    closedCommitment(answer, answer.closedSalt) === closed &&
    textIsRight(answer, text, expected) &&
    canonicalJson(answer.marks) === expected.marks
  );
}

function isRight({
  macKey,
  collection,
  held,
  expected,
}: Comparison & { held: HeldRecord; expected: ExpectedRecord }) {
  if (expected.leaf !== null) return answerIsRight(held as unknown as StoredAnswer, expected.leaf, expected);
  // From before there was anything to compare with.
  if (expected.recordMac === null) return true;
  return timingSafeEqual(recordMac(macKey, { collection, record: held }), expected.recordMac);
}

/** What is wrong with one record; null: nothing, as far as can be known now. */
export function faultOf(comparison: Comparison): FaultKind | null {
  const { held, expected } = comparison;
  if (expected === null) return held === null ? null : 'added';
  const { isDelivered, deleted } = expected;
  if (deleted?.part === 'record') return held !== null && deleted.isTold ? 'added' : null;
  if (held === null) return isDelivered ? 'deleted' : null;
  return isRight({ ...comparison, held, expected }) ? null : 'altered';
}
