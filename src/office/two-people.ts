import type { Role } from '../domain/staff.ts';
import type { TwoPersonRequest } from '../domain/two-person-request.ts';
import type { Fields } from '../server/post-form.ts';
import { cleanText } from '../survey/clean-text.ts';
import { fieldOf } from './field.ts';
import { type Staff, hasRole } from './staff.ts';

/*
 * Links, and marks by hand, take two people: one asks with a note, another decides. PocketBase enforces it
 * (`pb_hooks/lib/two-people.js`); here is what pages need to offer only what will be taken.
 */

export const WHO_ASKS: readonly Role[] = ['editor', 'approver'];
/** Not administrators: who makes accounts must not be the second person of everything. */
export const WHO_DECIDES: readonly Role[] = ['approver'];

/** Names of the fields of forms by which something is asked for or decided. */
export const REQUEST_FIELD = { id: 'yeu-cau', note: 'ly-do', task: 'viec' } as const;

/** PocketBase keeps no longer ones. */
export const MAX_NOTE = 1000;

/** Whether a staff member may approve or refuse this. */
export function mayDecide(staff: Staff, { state, askedBy }: TwoPersonRequest): boolean {
  return state === 'asked' && askedBy !== staff.id && hasRole(staff, WHO_DECIDES);
}

/** Whether a staff member may take this back. */
export function mayWithdraw(staff: Staff, { state, askedBy }: TwoPersonRequest): boolean {
  return state === 'asked' && askedBy === staff.id;
}

/** The note of a form, cleaned; '' when there is none. May be too long. */
export function readNote(fields: Fields): string {
  return cleanText(fieldOf(fields, REQUEST_FIELD.note)).trim();
}
