import type { Role } from '../domain/staff.ts';
import { callRoute } from './office-call.ts';
import { callAsStaff } from './staff.ts';
import type { StaffClient } from './staff.ts';

/** Somebody who wants to be told by mail. */
export interface MailReader {
  /** Of the staff account. */
  id: string;
  address: string;
  roles: Role[];
}

/**
 * Who wants mail.
 *
 * @param token of the service by which the site delivers, or the superuser's
 * @throws as `callRoute`
 */
export async function readMailReaders(url: string, token: string): Promise<MailReader[]> {
  const { recipients } = await callRoute<{ recipients: MailReader[] }>(
    `${url}/api/x/mail/recipients`,
    token,
    {},
  );
  return recipients;
}

/** Where one wants mail oneself; '' for nowhere. Throws as `callRoute`. */
export function changeOwnMail(client: StaffClient, address: string): Promise<object> {
  return callAsStaff(client, 'own/mail', { address });
}

/** Where one wants mail oneself; '' for nowhere. */
export async function readOwnMail(client: StaffClient, id: string): Promise<string> {
  const { mail } = await client.collection('staff').getOne<{ mail: string }>(id, { fields: 'mail' });
  return mail;
}
