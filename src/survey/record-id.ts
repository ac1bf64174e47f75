import { hash, randomBytes } from 'node:crypto';
import { encodeBase32 } from '../lib/base32.ts';

/** 130 bits; the pattern that the collections ask for. */
const LENGTH = 26;

/**
 * Id of a record that follows from a text alone: 26 signs of lower-case base32.
 *
 * @param domain keeps ids for different uses apart; without a colon
 */
export function recordIdFrom(domain: string, text: string): string {
  return encodeBase32(hash('sha256', `${domain}:${text}`, 'buffer')).slice(0, LENGTH);
}

export function randomRecordId(): string {
  return encodeBase32(randomBytes(LENGTH)).slice(0, LENGTH);
}
