import type { SiteProcess } from '#tests/api/support/site-process.ts';
import { superuserOf } from '#tests/api/support/stored-records.ts';
import { answer, idOf } from '#tests/unit/queue/submissions.ts';
import { rawRequest } from './lean-client.ts';

const TOKEN_IN_SECONDS = 3_600;

/** Tokens by which a record is made directly: one of an account that a rule names, and one that passes all rules. */
export interface PlainTokens {
  account: string;
  superuser: string;
}

/**
 * Opens PocketBase's own API for answers to the site's account, by a rule that names it: so a program would store them that
 * has no queue. The site itself allows it nobody. For a site that ends with the bench.
 */
export async function openPlainDoor(site: SiteProcess): Promise<PlainTokens> {
  const superuser = await superuserOf(site);
  const [account] = (await superuser.collection('services').getList(1, 1)).items;
  if (account === undefined) throw new Error('The site has no account.');
  await superuser.collections.update('answers', { createRule: `@request.auth.id = "${account.id}"` });
  const client = await superuser.collection('services').impersonate(account.id, TOKEN_IN_SECONDS);
  return { account: client.authStore.token, superuser: superuser.authStore.token };
}

/** Requests that make so many records, one each; `first` numbers them. */
export function plainRequests(token: string, count: number, first: number): Buffer[] {
  return Array.from({ length: count }, (_, index) => {
    const record = { ...answer(first + index).record, comment: crypto.randomUUID(), id: idOf(first + index) };
    const headers = { authorization: token, 'content-type': 'application/json' };
    return rawRequest('POST', '/api/collections/answers/records', headers, JSON.stringify(record));
  });
}
