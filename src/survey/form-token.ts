import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { decodeBase32, encodeBase32 } from '../lib/base32.ts';
import type { SurveyKeys } from './keys.ts';

export const NONCE_BYTES = 16;
const MAC_BYTES = 16;
/** nonce, time of issue (seconds), version of the questionnaire; then the form's id in ASCII. */
const HEAD_BYTES = NONCE_BYTES + 4 + 2;
const MAX_TOKEN_LENGTH = 200;

export interface FormToken {
  /** Random; who holds it holds the answer's receipt, so it is neither stored nor logged. */
  nonce: Buffer;
  form: string;
  version: number;
  /** Whole seconds. */
  issuedAt: Date;
}

function macOf(keys: SurveyKeys, payload: Uint8Array): Buffer {
  return createHmac('sha256', keys.token).update(payload).digest().subarray(0, MAC_BYTES);
}

/**
 * A signed token for one showing of a form, in lower-case base32: idempotency key and time trap.
 *
 * @param form ASCII id of the form
 * @param version below 65,536
 */
export function issueToken(
  keys: SurveyKeys,
  { form, version, now }: { form: string; version: number; now: Date },
): string {
  const head = Buffer.alloc(HEAD_BYTES);
  randomBytes(NONCE_BYTES).copy(head);
  head.writeUInt32BE(Math.floor(now.getTime() / 1000), NONCE_BYTES);
  head.writeUInt16BE(version, NONCE_BYTES + 4);
  const payload = Buffer.concat([head, Buffer.from(form, 'ascii')]);
  return encodeBase32(Buffer.concat([payload, macOf(keys, payload)]));
}

/** null: not a token that this installation signed. A token has no age limit. */
export function readToken(keys: SurveyKeys, text: string): FormToken | null {
  const bytes = text.length <= MAX_TOKEN_LENGTH ? decodeBase32(text) : null;
  if (bytes === null || bytes.length < HEAD_BYTES + MAC_BYTES) return null;
  const payload = bytes.subarray(0, -MAC_BYTES);
  if (!timingSafeEqual(bytes.subarray(-MAC_BYTES), macOf(keys, payload))) return null;
  return {
    nonce: Buffer.from(payload.subarray(0, NONCE_BYTES)),
    form: payload.toString('ascii', HEAD_BYTES),
    version: payload.readUInt16BE(NONCE_BYTES + 4),
    issuedAt: new Date(payload.readUInt32BE(NONCE_BYTES) * 1000),
  };
}
