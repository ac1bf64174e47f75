import { openContact } from '../../contact/seal-contact.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { workingDaysBetween } from '../../lib/working-days.ts';
import { answerContact, listContacts } from '../../pocketbase/contacts.ts';
import type { StoredContact } from '../../pocketbase/contacts.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import { cleanText } from '../../survey/clean-text.ts';
import { office } from '../../texts/office.ts';
import { audit } from '../audit.ts';
import { fieldOf } from '../field.ts';
import { guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import { CONTACT_FIELD, type ContactsView, type WaitingContact } from './contacts-view.ts';

export const CONTACTS_PATH = '/van-phong/lien-he';

const MAX_ANSWER = 1000;

/** Working days left until it is due, today included; 0: today is the last, -1: it is late. */
function daysLeft({ due }: StoredContact, today: string, exchange: Exchange): number {
  if (today > due) return -1;
  if (today === due) return 0;
  return workingDaysBetween(today, due, exchange.release.data.content.calendar) + 1;
}

function toWaiting(exchange: Exchange, today: string, contact: StoredContact): WaitingContact {
  const { id, kind, day, due, consent } = contact;
  const details = openContact(exchange.host.keys.contact, id, contact.sealed);
  return { id, kind, day, due, consent, details, daysLeft: daysLeft(contact, today, exchange) };
}

async function send(exchange: Exchange, staff: Staff, fault: ContactsView['fault']): Promise<void> {
  const today = vietnamDay(exchange.host.clock());
  const { waiting, answered } = await listContacts(staff.client);
  // Noted before it is shown: who opens the page has read them.
  if (waiting.length > 0)
    await audit(staff, 'contact-viewed', waiting.map(({ id }) => id.slice(0, 8)).join(' '));
  const view: ContactsView = {
    waiting: waiting.map((contact) => toWaiting(exchange, today, contact)),
    answered,
    fault,
  };
  await sendOffice(exchange, staff, { contacts: view }, { status: fault === null ? 200 : 422 });
}

/** Wishes to be contacted: what waits, with the working days left, and what was answered. */
export async function showContacts(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['editor', 'approver']);
  if (staff !== null) await send(exchange, staff, null);
}

/** Notes that one was answered, with what was done. */
export async function takeContactAnswer(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['editor', 'approver']);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const id = fieldOf(fields, CONTACT_FIELD.id);
  const answer = cleanText(fieldOf(fields, CONTACT_FIELD.answer)).slice(0, MAX_ANSWER);
  if (answer === '') return send(exchange, staff, { id, message: office.contacts.faults.empty, answer });
  try {
    await answerContact(staff.client, { id, day: vietnamDay(exchange.host.clock()), answer });
    redirectOffice(exchange, CONTACTS_PATH);
  } catch (error) {
    if (!(error instanceof OfficeRefusedError)) throw error;
    await send(exchange, staff, { id, message: office.contacts.faults.answered, answer });
  }
}
