import { randomBytes } from 'node:crypto';
import { hmacSha256 } from '../lib/hmac.ts';
import { NONCE_BYTES } from './form-token.ts';
import type { SurveyKeys } from './keys.ts';
import { openSigned, sign } from './signed.ts';

const TIME_BYTES = 4;
const RANDOM_BYTES = 8;

/** Back after a longer time opens a new form. */
export const SHOWING_AGE_IN_SECONDS = 60 * 60;

/** Query key of the showing. */
export const SHOWING_KEY = 'luot';

/**
 * One opening of a form, named in its address. Browsers do not keep a `no-store` page for Back: they ask
 * for its address again, and the address then leads to the token that the form had before.
 */
export interface Showing {
  bytes: Buffer;
  /** When the form was opened, in whole seconds. */
  at: Date;
}

/** A signed name for a showing that begins now, for the form's address. */
export function beginShowing(keys: SurveyKeys, now: Date): string {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUInt32BE(Math.floor(now.getTime() / 1000));
  return sign(keys.showing, Buffer.concat([time, randomBytes(RANDOM_BYTES)]));
}

/**
 * null: none, not ours, or begun over an hour ago. One from as far in the future (a clock was put back)
 * counts as too old.
 */
export function readShowing(keys: SurveyKeys, text: string, now: Date): Showing | null {
  const bytes = openSigned(keys.showing, text);
  if (bytes?.length !== TIME_BYTES + RANDOM_BYTES) return null;
  const at = new Date(bytes.readUInt32BE(0) * 1000);
  const ageInSeconds = Math.abs(now.getTime() - at.getTime()) / 1000;
  return ageInSeconds <= SHOWING_AGE_IN_SECONDS ? { bytes, at } : null;
}

/**
 * The nonce of a form in this showing: always the same for the same client and version. An address that
 * is passed on opens a form of its own with another client: two people never share a token by it.
 *
 * @param client address of the client; only its keyed hash goes in
 */
export function nonceOf(
  keys: SurveyKeys,
  showing: Showing,
  { client, form, version }: { client: string; form: string; version: number },
): Buffer {
  return hmacSha256(keys.showing)
    .update('nonce\0')
    .update(showing.bytes)
    .update(JSON.stringify([client, form, version]))
    .digest()
    .subarray(0, NONCE_BYTES);
}
