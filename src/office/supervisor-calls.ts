import type { SignInAttempt } from '../limits/sign-in-slowdown.ts';
import type { OpenPage, Others } from './editing/presence.ts';

/** What the Office asks of the supervisor; each rejects when it does not answer in time. */
export interface OfficeCalls {
  /** Takes one attempt to sign in; 0, or the seconds to wait. `client` is an address, hashed at once. */
  attempt(attempt: SignInAttempt): Promise<number>;
  /** The attempt was right. */
  passed(attempt: SignInAttempt): Promise<null>;
  /** Token of the service account that lets the Office in. `isStale`: PocketBase refused the last one. */
  token(question: { isStale: boolean }): Promise<string>;
  /** Somebody has a page open; who else has? */
  presence(open: OpenPage): Promise<Others>;
}

/** One call, as it crosses to the supervisor. */
export type OfficeCall = {
  [Name in keyof OfficeCalls]: { call: Name; value: Parameters<OfficeCalls[Name]>[0] };
}[keyof OfficeCalls];

export type OfficeCallResult = Awaited<ReturnType<OfficeCalls[keyof OfficeCalls]>>;
