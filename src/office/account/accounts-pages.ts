import { ROLES, type Role } from '../../domain/staff.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import { createAccount, listAccounts } from '../../pocketbase/staff.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { office } from '../../texts/office.ts';
import { FIELD, fieldsOf } from '../field.ts';
import { demandRecentSignIn, guardStaff, receiveOfficeForm } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import type { FieldFaults, NewAccountView } from '../views.ts';
import { newAccountLink } from './link.ts';
import { nameFaults, readNames, usernameFaults } from './names.ts';

/** The list of accounts. */
export async function showAccounts(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['admin']);
  if (staff === null) return;
  await sendOffice(exchange, staff, { accounts: { accounts: await listAccounts(staff.client) } });
}

/** The roles that were ticked, in their order. */
export function readRoles(fields: Fields): Role[] {
  const ticked = fieldsOf(fields, FIELD.roles);
  return ROLES.filter((role) => ticked.includes(role));
}

function sendForm(exchange: Exchange, staff: Staff, newAccount: NewAccountView): Promise<void> {
  const status = Object.keys(newAccount.faults).length === 0 ? 200 : 422;
  return sendOffice(exchange, staff, { newAccount }, { status });
}

export async function showNewAccount(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['admin']);
  if (staff === null || !(await demandRecentSignIn(exchange, staff))) return;
  await sendForm(exchange, staff, { values: { username: '', name: '', roles: [] }, faults: {} });
}

function faultsOf({ username, name, roles }: NewAccountView['values']): FieldFaults {
  return {
    ...nameFaults(name),
    ...usernameFaults(username),
    ...(roles.length === 0 ? { [FIELD.roles]: office.account.faults.noRole } : {}),
  };
}

/** Makes an account; its link is shown this once. */
export async function takeNewAccount(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['admin']);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields || !(await demandRecentSignIn(exchange, staff, fields))) return;
  const values = { ...readNames(fields), roles: readRoles(fields) };
  const faults = faultsOf(values);
  if (Object.keys(faults).length > 0) return sendForm(exchange, staff, { values, faults });
  const { host } = exchange;
  const { view, ...link } = newAccountLink(host.settings.publicUrl, values.username, host.clock());
  try {
    await createAccount(staff.client, { ...values, ...link });
  } catch (error) {
    if (!(error instanceof OfficeRefusedError) || error.reason !== 'username-taken') throw error;
    const taken = { [FIELD.username]: office.account.faults.taken };
    return sendForm(exchange, staff, { values, faults: taken });
  }
  await sendOffice(exchange, staff, { newLink: view }, { address: '/van-phong/tai-khoan/lien-ket' });
}
