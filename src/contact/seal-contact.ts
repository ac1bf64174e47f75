import { createCipheriv, createDecipheriv } from 'node:crypto';
import { z } from 'zod';
import { hmacSha256 } from '../lib/hmac.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

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
  return hmacSha256(key).update(`${id}\0${text}`).digest().subarray(0, IV_BYTES);
}

/** Encrypts the details for one record, in base64url: they open under its id only. */
export function sealContact(key: Buffer, id: string, details: ContactDetails): string {
  const text = JSON.stringify(details);
  const iv = startValue(key, id, text);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(id));
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** The details of a record; null: removed, or not sealed with this key for this record. */
export function openContact(key: Buffer, id: string, sealed: string): ContactDetails | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(id))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
    return ContactDetailsSchema.parse(JSON.parse(text.toString()));
  } catch {
    return null;
  }
}
