import type { ContactDetails } from '../../contact/seal-contact.ts';
import type { ContactKind } from '../../domain/submission.ts';
import type { StoredContact } from '../../pocketbase/contacts.ts';
import { office } from '../../texts/office.ts';

/** Names of the form's fields. */
export const CONTACT_FIELD = { id: 'yeu-cau', answer: 'da-lam' } as const;

/** A request that waits, as the page shows it. */
export interface WaitingContact {
  id: string;
  kind: ContactKind;
  day: string;
  due: string;
  consent: string;
  /** null: removed because its time was over. */
  details: ContactDetails | null;
  /** Working days left; 0: today is the last, -1: it is late. */
  daysLeft: number;
}

export interface ContactsView {
  waiting: WaitingContact[];
  answered: StoredContact[];
  /** What was wrong with an answer; null: nothing. */
  fault: { id: string; message: string; answer: string } | null;
}

/** How much time is left, in words. */
export function timeLeftWords({ daysLeft }: WaitingContact): string {
  const { late, today, left } = office.contacts;
  if (daysLeft < 0) return late;
  return daysLeft === 0 ? today : left(daysLeft);
}
