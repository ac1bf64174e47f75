import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { decodeBase32, encodeBase32 } from '../lib/base32.ts';
import { secretKeyOf } from '../lib/hmac.ts';
import type { SecretKeys } from '../settings/secrets.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const MAX_SEALED_LENGTH = 2000;

/** What a sealed value is for: one made for another purpose does not open. */
export type SealPurpose = 'thanks' | 'rating' | 'second-factor' | 'new-factor';

export type SealKeys = Pick<SecretKeys, 'seal'>;

export const THANKS_AGE_IN_SECONDS = 15 * 60;

/**
 * Encrypts a value for an address or a hidden field: unreadable and unchangeable for everybody but us,
 * in lower-case base32.
 */
export function seal(keys: SealKeys, purpose: SealPurpose, payload: unknown, now: Date): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, secretKeyOf(keys.seal), iv).setAAD(Buffer.from(purpose));
  const text = JSON.stringify({ at: now.getTime(), payload });
  return encodeBase32(Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]));
}

function decrypt(keys: SealKeys, purpose: SealPurpose, bytes: Buffer): string | null {
  const decipher = createDecipheriv(CIPHER, secretKeyOf(keys.seal), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(purpose))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([
      decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]).toString();
  } catch {
    return null;
  }
}

/**
 * What was sealed; null: not ours, for another purpose, changed, or older than the age allowed. One
 * from as far in the future (a clock was put back) counts as too old.
 */
export function unseal(
  keys: SealKeys,
  purpose: SealPurpose,
  text: string,
  now: Date,
  maxAgeSeconds: number = THANKS_AGE_IN_SECONDS,
): unknown {
  const bytes = text.length <= MAX_SEALED_LENGTH ? decodeBase32(text) : null;
  if (bytes === null || bytes.length <= IV_BYTES + TAG_BYTES) return null;
  const json = decrypt(keys, purpose, bytes);
  if (json === null) return null;
  const { at, payload } = JSON.parse(json) as { at: number; payload: unknown };
  return Math.abs(now.getTime() - at) <= maxAgeSeconds * 1000 ? payload : null;
}
