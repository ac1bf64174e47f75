import { createHmac, createSecretKey } from 'node:crypto';
import type { Hmac } from 'node:crypto';
import { memoBy } from './memo-by.ts';

/**
 * A key for HMACs and ciphers. Of a buffer Node finds out anew, at each use, whether it is a key: that takes five
 * times as long as the hash itself. The buffer must not change while it is used.
 */
export const secretKeyOf = memoBy((key: Buffer) => createSecretKey(key));

/** HMAC with SHA-256, to be fed. */
export function hmacSha256(key: Buffer): Hmac {
  return createHmac('sha256', secretKeyOf(key));
}
