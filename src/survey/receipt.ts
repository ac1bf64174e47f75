import { hash } from 'node:crypto';
import { hmacSha256 } from '../lib/hmac.ts';
import type { SurveyKeys } from './keys.ts';
import { inGroups, RECEIPT_DOMAINS, receiptFrom, receiptLetters } from './receipt-letters.ts';
import { recordIdFrom } from './record-id.ts';

/**
 * The receipt of the answer that is sent with this nonce: 100 bits as 20 letters and digits in groups
 * of four. The same nonce always gives the same receipt, so it need not be kept anywhere.
 */
export function receiptOf(keys: SurveyKeys, nonce: Uint8Array): string {
  return receiptFrom(hmacSha256(keys.receipt).update(nonce).digest());
}

/**
 * A receipt as people type it (any case, spaces, dashes or none, O for 0, I or L for 1) in the form
 * in which it was shown; null: cannot be a receipt.
 */
export function normaliseReceipt(text: string): string | null {
  const letters = receiptLetters(text);
  return letters === null ? null : inGroups(letters);
}

/** @throws RangeError when the text is not a receipt */
function lettersOf(receipt: string): string {
  const letters = receiptLetters(receipt);
  if (letters === null) throw new RangeError('Not a receipt');
  return letters;
}

/**
 * Id of the answer's record: 26 signs of lower-case base32 (130 bits).
 *
 * @throws RangeError when the text is not a receipt
 */
export function recordIdOf(receipt: string): string {
  return recordIdFrom(RECEIPT_DOMAINS.record, lettersOf(receipt));
}

/**
 * What is published about an answer: SHA-256 in hex, which anybody holding the receipt can compute
 * (`printf 'published-receipt-v1:K7Q4…' | sha256sum`) and nobody can lead back to the record's id.
 *
 * @throws RangeError when the text is not a receipt
 */
export function publishedHashOf(receipt: string): string {
  return hash('sha256', `${RECEIPT_DOMAINS.published}:${lettersOf(receipt)}`);
}
