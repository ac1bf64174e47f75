import type { OfficeDoor, OpenSession, SpentFactor } from '../pocketbase/office-door.ts';
import type { OfficeKeys } from './keys.ts';
import { recoveryHash } from './recovery-codes.ts';
import { newFactor, openFactor, sealFactor, stepOf } from './second-factor.ts';
import { newSecret, passwordProof, secretHash } from './secret.ts';
import type { OfficeCalls } from './supervisor-calls.ts';

export interface SignInParts {
  door: OfficeDoor;
  calls: OfficeCalls;
  keys: OfficeKeys;
}

export interface Credentials {
  username: string;
  password: string;
  /** Six digits of the authenticator app, or a recovery code. */
  code: string;
}

export type SignInOutcome =
  /** `secret` goes into the cookie. */
  | { kind: 'open'; open: OpenSession; secret: string }
  /** Account, password or code are wrong: which of them is not said. */
  | { kind: 'refused' }
  | { kind: 'wait'; seconds: number };

/** As it is kept: people type capitals and blanks, telephones add them. */
export function readUsername(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().slice(0, 60);
}

/** The secret of an account that does not exist takes as long to open and fits as seldom. */
function decoy(keys: OfficeKeys, now: Date): string {
  return sealFactor(keys, newFactor(), now);
}

/** A code to be used up; null: it does not fit the account's secret and cannot be a recovery code. */
function factorOf(keys: OfficeKeys, sealed: string, code: string, now: Date): SpentFactor | null {
  const other = decoy(keys, now);
  const secret = openFactor(keys, sealed === '' ? other : sealed, now);
  const step = secret === null ? null : stepOf(secret, code, now);
  if (step !== null && sealed !== '') return { step };
  const codeHash = recoveryHash(keys, code);
  return codeHash === null ? null : { codeHash };
}

async function attempt(
  { calls, door, keys }: SignInParts,
  credentials: Credentials,
  client: string,
  now: Date,
  open: (secret: string, password: string, factor: SpentFactor | null) => Promise<OpenSession | null>,
): Promise<SignInOutcome> {
  const who = { username: credentials.username, client };
  const seconds = await calls.attempt(who);
  if (seconds > 0) return { kind: 'wait', seconds };
  const sealed = await door.challenge(credentials.username);
  const factor = factorOf(keys, sealed, credentials.code, now);
  const secret = newSecret();
  const opened = await open(secretHash(secret), passwordProof(keys, credentials.password), factor);
  if (opened === null) return { kind: 'refused' };
  await calls.passed(who);
  return { kind: 'open', open: opened, secret };
}

/** Opens a session for who knows password and code. Throws OfficeDownError when PocketBase is away. */
export function signIn(
  parts: SignInParts,
  credentials: Credentials,
  client: string,
  now: Date,
): Promise<SignInOutcome> {
  const { username } = credentials;
  return attempt(parts, credentials, client, now, (hash, password, factor) =>
    parts.door.signIn({ username, password, secretHash: hash, now: now.getTime() }, factor),
  );
}

/** Password and code again, in a session that is open; it gets a new secret. */
export function confirm(
  parts: SignInParts,
  credentials: Credentials,
  session: { secret: string; client: string },
  now: Date,
): Promise<SignInOutcome> {
  const known = secretHash(session.secret);
  return attempt(parts, credentials, session.client, now, (hash, password, factor) =>
    parts.door.confirm({ secretHash: known, newSecretHash: hash, password, now: now.getTime() }, factor),
  );
}
