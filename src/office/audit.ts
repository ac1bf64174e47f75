import { callAsStaff } from '../pocketbase/staff.ts';
import type { Staff } from './staff.ts';

/** PocketBase keeps no more of them. */
const MAX_OBJECT = 300;
const MAX_NOTE = 1000;

function clean(text: string, max: number): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, max);
}

/**
 * Adds a row to the audit trail: this staff member did that, now. Wait for it before showing what it tells of.
 *
 * @param what a word with its sentence in `office.audit.words`, that ends in `-viewed`, `-exported` or `-checked`:
 *   what changes something is noted by PocketBase where it happens
 * @param object what it was done to: an id, a form, a day; never a text of an answer
 * @throws OfficeDownError when it could not be noted: then it must not be done
 */
export async function audit(staff: Staff, what: string, object: string, note = ''): Promise<void> {
  await callAsStaff(staff.client, 'audit', {
    what,
    object: clean(object, MAX_OBJECT),
    note: clean(note, MAX_NOTE),
  });
}
