import { createHash } from 'node:crypto';
import { hmacSha256 } from '../lib/hmac.ts';
import { BASE32_FOR_PEOPLE, encodeBase32 } from '../lib/base32.ts';
import type { SurveyKeys } from './keys.ts';
import { recordIdFrom } from './record-id.ts';

const LETTERS = 20;
const GROUP = /.{4}(?!$)/g;
const RECEIPT = new RegExp(`^[${BASE32_FOR_PEOPLE}]{${LETTERS}}$`);

function inGroups(letters: string): string {
  return letters.replace(GROUP, '$& ');
}

/**
 * The receipt of the answer that is sent with this nonce: 100 bits as 20 letters and digits in groups
 * of four. The same nonce always gives the same receipt, so it need not be kept anywhere.
 */
export function receiptOf(keys: SurveyKeys, nonce: Uint8Array): string {
  const mac = hmacSha256(keys.receipt).update(nonce).digest();
  return inGroups(encodeBase32(mac, BASE32_FOR_PEOPLE).slice(0, LETTERS));
}

/**
 * A receipt as people type it (any case, spaces, dashes or none, O for 0, I or L for 1) in the form
 * in which it was shown; null: cannot be a receipt.
 */
export function normaliseReceipt(text: string): string | null {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return RECEIPT.test(letters) ? inGroups(letters) : null;
}

/** @throws RangeError when the text is not a receipt */
function lettersOf(receipt: string): string {
  const letters = normaliseReceipt(receipt)?.replaceAll(' ', '');
  if (letters === undefined) throw new RangeError('Not a receipt');
  return letters;
}

/**
 * Id of the answer's record: 26 signs of lower-case base32 (130 bits).
 *
 * @throws RangeError when the text is not a receipt
 */
export function recordIdOf(receipt: string): string {
  return recordIdFrom('answer-v1', lettersOf(receipt));
}

/**
 * What is published about an answer: SHA-256 in hex, which anybody holding the receipt can compute
 * (`printf 'published-receipt-v1:K7Q4…' | sha256sum`) and nobody can lead back to the record's id.
 *
 * @throws RangeError when the text is not a receipt
 */
export function publishedHashOf(receipt: string): string {
  return createHash('sha256')
    .update(`published-receipt-v1:${lettersOf(receipt)}`)
    .digest('hex');
}
