import { decrypt, encrypt, START_VALUE_BYTES } from '../lib/authenticated-cipher.ts';
import { decodeBase32, encodeBase32 } from '../lib/base32.ts';
import { randomPiece } from '../lib/random-piece.ts';
import type { SecretKeys } from '../settings/secrets.ts';

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
  const text = JSON.stringify({ at: now.getTime(), payload });
  return encodeBase32(encrypt(keys.seal, randomPiece(START_VALUE_BYTES), purpose, text));
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
  const json = bytes && decrypt(keys.seal, purpose, bytes);
  if (json === null) return null;
  const { at, payload } = JSON.parse(json) as { at: number; payload: unknown };
  return Math.abs(now.getTime() - at) <= maxAgeSeconds * 1000 ? payload : null;
}
