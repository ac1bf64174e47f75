import { createHash, randomBytes } from 'node:crypto';
import { hmacSha256 } from '../lib/hmac.ts';
import { encodeBase32 } from '../lib/base32.ts';
import type { OfficeKeys } from './keys.ts';

/** 256 random bits in lower-case base32: fit for a cookie and for an address, which we spell in small letters. */
export function newSecret(): string {
  return encodeBase32(randomBytes(32));
}

/** What is kept of a secret that is random enough: SHA-256 in hexadecimal. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * What PocketBase gets of a password, and hashes again slowly. Keyed, so that its database alone is of no use
 * to guess with. The same password typed on a machine that composes letters otherwise is the same (NFKC).
 */
export function passwordProof({ staffPassword }: OfficeKeys, password: string): string {
  return hmacSha256(staffPassword)
    .update(`password ${password.normalize('NFKC')}`)
    .digest('base64url');
}

/** What stands in each form of a session, and in no other site's. */
export function formToken({ officeForm }: OfficeKeys, sessionId: string): string {
  return hmacSha256(officeForm).update(sessionId).digest('base64url');
}
