import { z } from 'zod';
import { decrypt, encrypt, START_VALUE_BYTES } from '../lib/authenticated-cipher.ts';
import { hmacSha256 } from '../lib/hmac.ts';

/** How to reach somebody and what for. Nowhere stored but encrypted. */
export const ContactDetailsSchema = z.strictObject({
  name: z.string(),
  contact: z.string(),
  request: z.string(),
});

export type ContactDetails = z.infer<typeof ContactDetailsSchema>;

/**
 * The same details under the same id give the same text, so that one that is sent again is recognised;
 * other details get another start value, as the cipher needs.
 */
function startValue(key: Buffer, id: string, text: string): Buffer {
  return hmacSha256(key).update(`${id}\0${text}`).digest().subarray(0, START_VALUE_BYTES);
}

/** Encrypts the details for one record, in base64url: they open under its id only. */
export function sealContact(key: Buffer, id: string, details: ContactDetails): string {
  const text = JSON.stringify(details);
  return encrypt(key, startValue(key, id, text), id, text).toString('base64url');
}

/** The details of a record; null: removed, or not sealed with this key for this record. */
export function openContact(key: Buffer, id: string, sealed: string): ContactDetails | null {
  const text = decrypt(key, id, Buffer.from(sealed, 'base64url'));
  return text === null ? null : (ContactDetailsSchema.safeParse(JSON.parse(text)).data ?? null);
}
