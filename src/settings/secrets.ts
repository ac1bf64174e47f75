import { hkdfSync, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;

/** What a key is for; each purpose has a key of its own, so that none says anything about another. */
const PURPOSES = {
  /** Signs form tokens. */
  token: 'form token v1',
  /** Makes receipts from form nonces. */
  receipt: 'receipt v1',
  /** Seals values in addresses, such as the thank-you's. */
  seal: 'sealed address v1',
  /** Recognises an answer that comes again, without keeping its text. */
  contentMac: 'content mac v1',
  /** Start of the keys that turn client addresses into buckets. */
  clientBuckets: 'client buckets v1',
} as const;

export type SecretKeys = Record<keyof typeof PURPOSES, Buffer>;

export interface Secrets {
  keys: SecretKeys;
  superuserPassword: string;
}

/**
 * Reads a secret, or makes it when there is none yet. Two processes that start at once agree on one:
 * the finished file is linked to its name, which only the first can do.
 */
function readOrMake(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
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

/**
 * The installation's secrets from `<DATA_DIR>/secrets`, made at the first start.
 *
 * @throws Error when a file is there but damaged: with another key no receipt could be recognised
 *   any more, so nothing is replaced silently.
 */
export function openSecrets(folder: string): Secrets {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const rootFile = join(folder, 'root-key');
  const root = Buffer.from(readOrMake(rootFile), 'base64url');
  if (root.length !== KEY_BYTES) {
    throw new Error(`The secret "${rootFile}" is damaged: put it back from a backup.`);
  }
  const superuserPassword = readOrMake(join(folder, 'pocketbase-superuser'));
  const keys = Object.entries(PURPOSES).map(([name, purpose]) => [name, deriveKey(root, purpose)]);
  return { keys: Object.fromEntries(keys) as SecretKeys, superuserPassword };
}
