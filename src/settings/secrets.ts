import { hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFolder } from '../lib/make-private-folder.ts';
import { SettingsError } from './settings.ts';

const KEY_BYTES = 32;

/** What a key is for; each purpose has a key of its own, so that none says anything about another. */
const PURPOSES = {
  /** Signs form tokens. */
  token: 'form token v1',
  /** Names one opening of a form in its address, and gives it its nonce. */
  showing: 'form showing v1',
  /** Makes receipts from form nonces. */
  receipt: 'receipt v1',
  /** Seals values in addresses, such as the thank-you's. */
  seal: 'sealed address v1',
  /** Recognises an answer that comes again, without keeping its text. */
  contentMac: 'content mac v1',
  /** Encrypts what people leave to be contacted. */
  contact: 'contact request v1',
  /** Makes what PocketBase keeps of a staff member's password: without it no dictionary helps. */
  staffPassword: 'staff password v1',
  /** Encrypts the secrets of second factors. */
  secondFactor: 'second factor v1',
  /** Ties the forms of a page of the Office to the session it was shown in. */
  officeForm: 'office form v1',
  /** Names the answers of paper forms by lot and sheet. */
  paper: 'paper sheet v1',
} as const;

export type SecretKeys = Record<keyof typeof PURPOSES, Buffer>;

export interface Secrets {
  keys: SecretKeys;
  superuserPassword: string;
}

/** null: there is none. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Makes a secret. Two processes that start at once agree on one: the finished file is linked to its name,
 * which only the first can do.
 */
function make(path: string): string {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, 'w', 0o600);
  writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64url')}\n`);
  fsyncSync(file);
  closeSync(file);
  try {
    linkSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  return readFileSync(path, 'utf8').trim();
}

function deriveKey(root: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, '', purpose, KEY_BYTES));
}

function openRootKey(path: string, mayMake: boolean): Buffer {
  const text = read(path) ?? (mayMake ? make(path) : null);
  if (text === null) {
    throw new SettingsError([
      `The secret "${path}" is missing, but there are answers that need it: put it back from a backup.`,
    ]);
  }
  const key = Buffer.from(text, 'base64url');
  if (key.length === KEY_BYTES) return key;
  throw new SettingsError([`The secret "${path}" is damaged: put it back from a backup.`]);
}

/**
 * The installation's secrets from `<DATA_DIR>/secrets`, made at the first start.
 *
 * @param options `mayMake`: false where answers are stored already: with another key no receipt and no
 *   open form could be recognised any more, so the old key is not replaced silently.
 * @throws SettingsError when the root key is damaged, or missing where none may be made.
 */
export function openSecrets(folder: string, { mayMake = true } = {}): Secrets {
  makePrivateFolder(folder);
  const root = openRootKey(join(folder, 'root-key'), mayMake);
  const passwordFile = join(folder, 'pocketbase-superuser');
  const superuserPassword = read(passwordFile) ?? make(passwordFile);
  const keys = Object.entries(PURPOSES).map(([name, purpose]) => [name, deriveKey(root, purpose)]);
  return { keys: Object.fromEntries(keys) as SecretKeys, superuserPassword };
}
