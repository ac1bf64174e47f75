import { createCipheriv, createDecipheriv } from 'node:crypto';
import { secretKeyOf } from './hmac.ts';

/** NIST SP 800-38D: with a start value of 96 bits, which must never come twice with one key. */
const CIPHER = 'aes-256-gcm';
export const START_VALUE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a text: start value, cipher text, tag. It opens only with the same key and for the same
 * purpose, which is not in it.
 */
export function encrypt(key: Buffer, startValue: Buffer, purpose: string, text: string): Buffer {
  const cipher = createCipheriv(CIPHER, secretKeyOf(key), startValue).setAAD(Buffer.from(purpose));
  return Buffer.concat([startValue, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

/** What was encrypted; null: cut short, changed, with another key or for another purpose. */
export function decrypt(key: Buffer, purpose: string, bytes: Buffer): string | null {
  if (bytes.length <= START_VALUE_BYTES + TAG_BYTES) return null;
  const startValue = bytes.subarray(0, START_VALUE_BYTES);
  const decipher = createDecipheriv(CIPHER, secretKeyOf(key), startValue, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(purpose))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(START_VALUE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString();
  } catch {
    return null;
  }
}
