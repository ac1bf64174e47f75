import type { MailReader } from '../pocketbase/mail.ts';
import type { Recipient } from './mail-queue.ts';

/** Somebody who wants mail, as the queue keeps them. */
export function recipientOf({ id, address, roles }: MailReader): Recipient {
  return { id, address, isAdmin: roles.includes('admin') };
}
