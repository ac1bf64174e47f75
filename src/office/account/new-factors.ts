import type { Fields } from '../../server/post-form.ts';
import { office } from '../../texts/office.ts';
import { openNewFactor } from '../factor-view.ts';
import { FIELD, fieldOf } from '../field.ts';
import type { OfficeKeys } from '../keys.ts';
import { type PasswordOwner, passwordFault } from '../new-password.ts';
import { stepOf } from '../second-factor.ts';
import type { FieldFaults } from '../views.ts';

/** What keeps a new password from being taken, by field. */
export function passwordFaults(fields: Fields, owner: PasswordOwner): FieldFaults {
  const password = fieldOf(fields, FIELD.password);
  const fault = passwordFault(password, owner);
  if (fault !== null) return { [FIELD.password]: office.password.faults[fault] };
  if (password === fieldOf(fields, FIELD.passwordAgain)) return {};
  return { [FIELD.passwordAgain]: office.password.faults.different };
}

/** The secret of the form and the step of its code; null: the code does not fit. */
export function provenFactor(
  keys: OfficeKeys,
  fields: Fields,
  now: Date,
): { secret: string; step: number } | null {
  const secret = openNewFactor(keys, fieldOf(fields, FIELD.factor), now);
  const step = secret === null ? null : stepOf(secret, fieldOf(fields, FIELD.code), now);
  return secret === null || step === null ? null : { secret, step };
}
