import { newSecret, secretHash } from '../secret.ts';
import { LINK_LIFE_IN_MS } from '../session-limits.ts';
import type { NewLinkView } from '../views.ts';

const DAY_IN_MS = 86_400_000;

/** A new link that sets up an account: what is kept of it, and what is shown of it this once. */
export function newAccountLink(
  publicUrl: string,
  username: string,
  now: Date,
): { linkHash: string; expiresAt: number; view: NewLinkView } {
  const secret = newSecret();
  const life = LINK_LIFE_IN_MS.account;
  return {
    linkHash: secretHash(secret),
    expiresAt: now.getTime() + life,
    view: { username, address: `${publicUrl}/van-phong/moi/${secret}`, days: life / DAY_IN_MS },
  };
}
