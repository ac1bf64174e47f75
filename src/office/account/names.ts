import type { Fields } from '../../server/post-form.ts';
import { office } from '../../texts/office.ts';
import { FIELD, fieldOf } from '../field.ts';
import { readUsername } from '../sign-in.ts';
import type { FieldFaults } from '../views.ts';

const USERNAME = /^[a-z0-9][a-z0-9._@-]{2,59}$/;
const MAX_NAME = 100;

/** User name and name as they were typed, tidied. */
export function readNames(fields: Fields): { username: string; name: string } {
  const name = fieldOf(fields, FIELD.name)
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return { username: readUsername(fieldOf(fields, FIELD.username)), name };
}

export function nameFaults(name: string): FieldFaults {
  if (name === '') return { [FIELD.name]: office.account.faults.noName };
  return [...name].length > MAX_NAME ? { [FIELD.name]: office.account.faults.longName } : {};
}

export function usernameFaults(username: string): FieldFaults {
  return USERNAME.test(username) ? {} : { [FIELD.username]: office.account.faults.username };
}
