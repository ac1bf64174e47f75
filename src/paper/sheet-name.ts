import { hmacSha256 } from '../lib/hmac.ts';
import { receiptFrom } from '../survey/receipt-letters.ts';
import { publishedHashOf, recordIdOf } from '../survey/receipt.ts';
import type { SecretKeys } from '../settings/secrets.ts';

/** The one of the installation's keys that names sheets. */
export type PaperKeys = Pick<SecretKeys, 'paper'>;

/** One state of one sheet: as the lot was closed, or as it was corrected since. */
export interface SheetPlace {
  /** Id of the lot. */
  lot: string;
  number: number;
  /** 0 as closed; 1 after the first correction. */
  revision: number;
}

/**
 * The names of a sheet's answer: id of its record, and what is published of it. They follow from the sheet and the
 * installation's key, so that closing a lot twice makes one answer, and a correction finds the answer it replaces;
 * without the key nobody gets from one to the other. The receipt between them is shown to nobody.
 */
export function sheetName(
  keys: PaperKeys,
  { lot, number, revision }: SheetPlace,
): { id: string; receiptHash: string } {
  const mac = hmacSha256(keys.paper).update(`sheet-v1:${lot}:${number}:${revision}`).digest();
  const receipt = receiptFrom(mac);
  return { id: recordIdOf(receipt), receiptHash: publishedHashOf(receipt) };
}
