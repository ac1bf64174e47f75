import type { StaffAccount } from '../domain/staff.ts';
import { OfficeTokenError, callRoute } from './office-call.ts';

/** Times are milliseconds since 1970. */
export interface Session {
  id: string;
  madeAt: number;
  seenAt: number;
  /** When password and code were last given. */
  confirmedAt: number;
}

export interface OpenSession {
  session: Session;
  staff: StaffAccount;
  /** The staff member's own, valid for minutes. */
  token: string;
}

/** A code that the site has checked already, to be used up: of the authenticator app, or one for recovery. */
export type SpentFactor = { step: number } | { codeHash: string };

export type SessionEnd = 'unknown' | 'inactive' | 'idle' | 'absolute' | 'clock';

export interface SessionQuestion {
  secretHash: string;
  now: number;
  /** Limits in milliseconds. */
  idle: number;
  absolute: number;
  /** The session is used now: noted when that is so much later than noted before; 0: it is only looked at. */
  touch: number;
}

export interface NewFactors {
  /** Keyed hash, never the password itself. */
  password: string;
  /** Encrypted secret of the second factor. */
  totp: string;
  /** Number of the code by which it was tried. */
  step: number;
  /** Hashes of the recovery codes. */
  codes: string[];
}

export interface SetUp extends NewFactors {
  /** Hash of the link. */
  hash: string;
  secretHash: string;
  now: number;
  /** Of a new administrator's account only. */
  username?: string;
  name?: string;
}

interface Confirmation {
  secretHash: string;
  newSecretHash: string;
  password: string;
  now: number;
}

export interface OfficeDoorOptions {
  /** Where PocketBase listens. */
  url: string;
  /** The service account's token; asked again, with `isStale`, after it was refused. Null: there is none yet. */
  token(isStale: boolean): Promise<string>;
}

/** Sign-in, sessions and links, asked of PocketBase by the service account that can do nothing else. */
export class OfficeDoor {
  readonly #options: OfficeDoorOptions;

  constructor(options: OfficeDoorOptions) {
    this.#options = options;
  }

  /** Where PocketBase listens. */
  get url(): string {
    return this.#options.url;
  }

  /** Asks one of the routes for the Office's service account; throws as `callRoute`. */
  async call<Result>(route: string, body: object): Promise<Result> {
    const { url, token } = this.#options;
    const address = `${url}/api/x/office/${route}`;
    try {
      return await callRoute<Result>(address, await token(false), body);
    } catch (error) {
      if (!(error instanceof OfficeTokenError)) throw error;
      return callRoute<Result>(address, await token(true), body);
    }
  }

  /** The encrypted secret of an account's second factor; empty when there is no such account. */
  async challenge(username: string): Promise<string> {
    return (await this.call<{ totp: string }>('challenge', { username })).totp;
  }

  /** Opens a session; null: refused, for whatever reason. */
  async signIn(
    attempt: { username: string; password: string; secretHash: string; now: number },
    factor: SpentFactor | null,
  ): Promise<OpenSession | null> {
    const answer = await this.call<OpenSession | { isRefused: true }>('sign-in', { ...attempt, ...factor });
    return 'isRefused' in answer ? null : answer;
  }

  /** The session, or why it is over; it is deleted then. */
  session(question: SessionQuestion): Promise<OpenSession | { ended: SessionEnd }> {
    return this.call('session', question);
  }

  /** Password and code given again in a session, which gets a new name; null: refused. */
  async confirm(confirmation: Confirmation, factor: SpentFactor | null): Promise<OpenSession | null> {
    const answer = await this.call<OpenSession | { isRefused: true }>('confirm', {
      ...confirmation,
      ...factor,
    });
    return 'isRefused' in answer ? null : answer;
  }

  /** Whose link it is; null account: a new administrator's. Throws OfficeRefusedError `link-gone`. */
  link(hash: string, now: number): Promise<{ account: Pick<StaffAccount, 'username' | 'name'> | null }> {
    return this.call('link', { hash, now });
  }

  /** Spends a link and opens a session. Throws OfficeRefusedError `link-gone` or `username-taken`. */
  setUp(setUp: SetUp): Promise<OpenSession> {
    return this.call('set-up', setUp);
  }

  /** Keeps the link that makes an administrator; false: there is one already. */
  async offerFirst(hash: string, expiresAt: number): Promise<boolean> {
    const body = { hash, expiresAt, isForced: false };
    return (await this.call<{ isMade: boolean }>('first-link', body)).isMade;
  }
}
