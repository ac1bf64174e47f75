import { randomBytes } from 'node:crypto';
import { hmacSha256 } from '../lib/hmac.ts';
import { BASE32_FOR_PEOPLE, encodeBase32 } from '../lib/base32.ts';
import type { OfficeKeys } from './keys.ts';

const COUNT = 10;
/** 50 random bits. */
const LENGTH = 10;
const GROUP = 5;

/** Ten new codes as people write them down: `7K3QX-0ZM4T`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const code = encodeBase32(randomBytes(7), BASE32_FOR_PEOPLE).slice(0, LENGTH);
    return `${code.slice(0, GROUP)}-${code.slice(GROUP)}`;
  });
}

/** A code as it was made, from what somebody typed; null: it cannot be one. */
function readCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((sign) => BASE32_FOR_PEOPLE.includes(sign)) ? code : null;
}

/** What is kept of a code: a keyed hash, in hexadecimal; null: it cannot be one. */
export function recoveryHash({ staffPassword }: OfficeKeys, text: string): string | null {
  const code = readCode(text);
  if (code === null) return null;
  return hmacSha256(staffPassword).update(`recovery ${code}`).digest('hex');
}
