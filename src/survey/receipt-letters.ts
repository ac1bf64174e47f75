import { BASE32_FOR_PEOPLE, encodeBase32 } from '../lib/base32.ts';

/** 100 bits. */
const LETTERS = 20;
const GROUP = /.{4}(?!$)/g;
const RECEIPT = new RegExp(`^[${BASE32_FOR_PEOPLE}]{${LETTERS}}$`);

/** What is hashed before the letters of a receipt: each hash has a domain of its own. */
export const RECEIPT_DOMAINS = { record: 'answer-v1', published: 'published-receipt-v1' } as const;

export function inGroups(letters: string): string {
  return letters.replace(GROUP, '$& ');
}

/** A receipt of random bytes, or those of a hash: at least 13 of them. */
export function receiptFrom(bytes: Uint8Array): string {
  return inGroups(encodeBase32(bytes, BASE32_FOR_PEOPLE).slice(0, LETTERS));
}

/** The letters of a text, whatever its case, spaces and dashes; null: cannot be a receipt. */
export function receiptLetters(text: string): string | null {
  const written = text.replaceAll(' ', '');
  // As we write it ourselves: most are, and one does not look twice.
  if (RECEIPT.test(written)) return written;
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return RECEIPT.test(letters) ? letters : null;
}
