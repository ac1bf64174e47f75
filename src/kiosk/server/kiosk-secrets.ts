import { createHash, randomInt } from 'node:crypto';
import { CODE_DIGITS } from '../codes.ts';

/** A new code: 40 bits, of which nothing is kept but a hash. */
export function newKioskCode(): string {
  return Array.from({ length: CODE_DIGITS }, () => randomInt(10)).join('');
}

/** What is kept of a code, or of a secret that a tablet has made; each use has a domain of its own. */
export function kioskHashOf(use: 'code' | 'device' | 'ticket', secret: string): string {
  return createHash('sha256').update(`kiosk-${use}-v1:${secret}`).digest('hex');
}
