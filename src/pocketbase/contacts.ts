import type { ContactRecord } from '../domain/submission.ts';
import { callAsStaff } from './staff.ts';
import type { StaffClient } from './staff.ts';

/** A contact request as it is stored. */
export interface StoredContact extends ContactRecord {
  /** Day on which it was answered, '' before. */
  answeredOn: string;
  /** What was done, in the Office's words. */
  answer: string;
}

const MOST = 500;

/** Requests that wait, the most urgent first, and the last ones that were answered. */
export async function listContacts(
  client: StaffClient,
): Promise<{ waiting: StoredContact[]; answered: StoredContact[] }> {
  const requests = client.collection('contact_requests');
  const [waiting, answered] = await Promise.all([
    requests.getList<StoredContact>(1, MOST, { filter: 'answeredOn = ""', sort: 'due,id', skipTotal: true }),
    requests.getList<StoredContact>(1, 50, {
      filter: 'answeredOn != ""',
      sort: '-answeredOn,id',
      skipTotal: true,
    }),
  ]);
  return { waiting: waiting.items, answered: answered.items };
}

/**
 * Notes that a request was answered and removes its details. Throws OfficeRefusedError `answered` when
 * somebody else did so meanwhile, `not-allowed`, `no-request`.
 */
export function answerContact(
  client: StaffClient,
  answer: { id: string; day: string; answer: string },
): Promise<object> {
  return callAsStaff(client, 'contacts/answered', answer);
}
