import type { Statements } from './connection.ts';

/** Why a link does not let an answer in. */
export type LinkRefusal = 'link-unknown' | 'link-spent' | 'link-expired';

/** For the connection that accepts answers: a link is spent in the transaction that stores its answer. */
export const SPENDING = {
  linkOf: 'SELECT round, expires_day, is_spent FROM links WHERE hash = ?',
  spend: 'UPDATE links SET is_spent = 1 WHERE hash = ?',
};

/** Why the link cannot be used on that day; null: it can. */
export function linkRefusal(
  { linkOf }: Pick<Statements<keyof typeof SPENDING>, 'linkOf'>,
  hash: string,
  day: string,
): LinkRefusal | null {
  const link = linkOf.get(hash);
  if (link === undefined) return 'link-unknown';
  if (link['is_spent'] === 1) return 'link-spent';
  return String(link['expires_day']) < day ? 'link-expired' : null;
}
