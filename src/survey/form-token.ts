import { randomBytes } from 'node:crypto';
import type { SurveyKeys } from './keys.ts';
import { openSigned, sign } from './signed.ts';

export const NONCE_BYTES = 16;
/** nonce, time of issue (seconds), version of the questionnaire; then the form's id in ASCII. */
const HEAD_BYTES = NONCE_BYTES + 4 + 2;

export interface FormToken {
  /** Cannot be guessed; who holds it holds the answer's receipt, so it is neither stored nor logged. */
  nonce: Buffer;
  form: string;
  version: number;
  /** Whole seconds. */
  issuedAt: Date;
}

export interface TokenRequest {
  /** ASCII id of the form. */
  form: string;
  /** Below 65,536. */
  version: number;
  now: Date;
  /** 16 bytes; without it a random one. */
  nonce?: Buffer;
}

/** A signed token for one showing of a form, in lower-case base32: idempotency key and time trap. */
export function issueToken(
  keys: SurveyKeys,
  { form, version, now, nonce = randomBytes(NONCE_BYTES) }: TokenRequest,
): string {
  const head = Buffer.alloc(HEAD_BYTES);
  nonce.copy(head, 0, 0, NONCE_BYTES);
  head.writeUInt32BE(Math.floor(now.getTime() / 1000), NONCE_BYTES);
  head.writeUInt16BE(version, NONCE_BYTES + 4);
  return sign(keys.token, Buffer.concat([head, Buffer.from(form, 'ascii')]));
}

/** null: not a token that this installation signed. A token has no age limit. */
export function readToken(keys: SurveyKeys, text: string): FormToken | null {
  const payload = openSigned(keys.token, text);
  if (payload === null || payload.length < HEAD_BYTES) return null;
  return {
    nonce: payload.subarray(0, NONCE_BYTES),
    form: payload.toString('ascii', HEAD_BYTES),
    version: payload.readUInt16BE(NONCE_BYTES + 4),
    issuedAt: new Date(payload.readUInt32BE(NONCE_BYTES) * 1000),
  };
}
