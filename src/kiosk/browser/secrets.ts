import { encodeBase32 } from '../../lib/base32.ts';
import type { KeptPin } from '../device.ts';
import { RECEIPT_DOMAINS, receiptFrom, receiptLetters } from '../../survey/receipt-letters.ts';

const RECORD_ID_LENGTH = 26;
const PIN_ROUNDS = 200_000;
const encoder = new TextEncoder();

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
}

/** 256 random bits in hexadecimal. */
export function newSecret(): string {
  return toHex(randomBytes(32));
}

/** A receipt, and what the site gets of it: whoever holds the tablet finds neither receipts nor a way to them. */
export interface NewReceipt {
  receipt: string;
  id: string;
  receiptHash: string;
}

/** A new receipt, made here: it is as good without a line. The same hashes as `src/survey/receipt.ts` makes. */
export async function newReceipt(): Promise<NewReceipt> {
  const receipt = receiptFrom(randomBytes(13));
  const letters = receiptLetters(receipt) ?? '';
  const id = encodeBase32(await sha256(`${RECEIPT_DOMAINS.record}:${letters}`)).slice(0, RECORD_ID_LENGTH);
  return { receipt, id, receiptHash: toHex(await sha256(`${RECEIPT_DOMAINS.published}:${letters}`)) };
}

async function pinHash(pin: string, salt: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(pin), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: encoder.encode(salt), iterations: PIN_ROUNDS };
  return toHex(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
}

/** Hashed slowly: a look into the tablet's storage must not give the digits away at once. */
export async function keepPin(pin: string): Promise<KeptPin> {
  const salt = newSecret();
  return { salt, hash: await pinHash(pin, salt) };
}

export async function isPin({ salt, hash }: KeptPin, pin: string): Promise<boolean> {
  return (await pinHash(pin, salt)) === hash;
}
