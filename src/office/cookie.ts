import type { IncomingMessage } from 'node:http';

/**
 * The prefix makes browsers take it only over TLS (or from this very machine), for this host alone and for
 * all its paths.
 */
export const SESSION_COOKIE = '__Host-phien';

/** As `newSecret` makes them. */
const SECRET = /^[a-z2-7]{52}$/;

/** The session's secret that the browser sent; null: none that we could have given. */
export function sessionSecret({ headers }: IncomingMessage): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name = '', value = ''] = pair.trim().split('=');
    if (name === SESSION_COOKIE && SECRET.test(value)) return value;
  }
  return null;
}

// Strict: nothing outside leads into the Office, so no page of another site ever has the cookie sent.
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict';

/** Kept by the browser until it closes; the server ends it earlier. */
export function sessionCookie(secret: string): string {
  return `${SESSION_COOKIE}=${secret}; ${ATTRIBUTES}`;
}

export const NO_SESSION_COOKIE = `${SESSION_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
