import { Secret, TOTP } from 'otpauth';
import { seal, unseal } from '../survey/sealed.ts';
import type { OfficeKeys } from './keys.ts';

const STEP_IN_MS = 30_000;
/** Codes beside the present one that are taken, for clocks that differ. */
const WINDOW = 1;
/** What every authenticator app reads: SHA-1, six digits, 30 seconds. */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: STEP_IN_MS / 1000 } as const;

/** A new secret, in base32 as authenticator apps write it. */
export function newFactor(): string {
  return new Secret({ size: 20 }).base32;
}

/** The secret in groups of four, for who types it. */
export function factorText(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

/** What the QR code says. */
export function factorAddress(secret: string, issuer: string, username: string): string {
  return new TOTP({ ...SHAPE, issuer, label: username, secret: Secret.fromBase32(secret) }).toString();
}

/** Number of the 30 seconds that a code belongs to; null: it does not fit, or belongs to another time. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) });
  const timestamp = now.getTime();
  const delta = totp.validate({ token, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / STEP_IN_MS) + delta;
}

/** The code of that moment. */
export function codeAt(secret: string, now: Date): string {
  return new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
}

const atRest = ({ secondFactor }: OfficeKeys) => ({ seal: secondFactor });

/** The secret as PocketBase keeps it. */
export function sealFactor(keys: OfficeKeys, secret: string, now: Date): string {
  return seal(atRest(keys), 'second-factor', secret, now);
}

/** The secret that PocketBase kept; null: it is not ours (the site's key is another one now). */
export function openFactor(keys: OfficeKeys, sealed: string, now: Date): string | null {
  const secret = unseal(atRest(keys), 'second-factor', sealed, now, Infinity);
  return typeof secret === 'string' ? secret : null;
}
