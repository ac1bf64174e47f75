import { createHash, randomBytes } from 'node:crypto';
import { encodeBase32 } from '../lib/base32.ts';

/** 130 bits: nobody finds a link by trying. Without signs that need a second look in print. */
const LENGTH = 26;
const TOKEN = /^[a-z2-7]{26}$/;

/** Path of single-use links. */
export const LINK_PATH = '/khao-sat/moi';

/** What a new link carries; known to whoever is given the link, and to nobody else. */
export function newLinkToken(): string {
  return encodeBase32(randomBytes(LENGTH)).slice(0, LENGTH);
}

/** As it stands in the address; null: cannot be one. Typed from paper, capitals are small letters. */
export function normaliseLinkToken(text: string): string | null {
  const token = text.toLowerCase();
  return TOKEN.test(token) ? token : null;
}

/**
 * What is kept of a link: SHA-256 in hex. From it nobody gets back to the link, so whoever reads the
 * database can neither answer for others nor tell who has answered.
 */
export function linkHashOf(token: string): string {
  return createHash('sha256').update(`evaluator-link-v1:${token}`).digest('hex');
}
