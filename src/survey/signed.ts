import { timingSafeEqual } from 'node:crypto';
import { hmacSha256 } from '../lib/hmac.ts';
import { decodeBase32, encodeBase32 } from '../lib/base32.ts';

const MAC_BYTES = 16;
const MAX_LENGTH = 200;

function macOf(key: Buffer, payload: Uint8Array): Buffer {
  return hmacSha256(key).update(payload).digest().subarray(0, MAC_BYTES);
}

/** A readable value that only we can have made, in lower-case base32. */
export function sign(key: Buffer, payload: Uint8Array): string {
  return encodeBase32(Buffer.concat([payload, macOf(key, payload)]));
}

/** What was signed with this key; null: not ours, or changed. */
export function openSigned(key: Buffer, text: string): Buffer | null {
  const bytes = text.length <= MAX_LENGTH ? decodeBase32(text) : null;
  if (bytes === null || bytes.length <= MAC_BYTES) return null;
  const payload = bytes.subarray(0, -MAC_BYTES);
  return timingSafeEqual(bytes.subarray(-MAC_BYTES), macOf(key, payload)) ? Buffer.from(payload) : null;
}
