import type { StaffRecord } from '../../domain/staff.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import { changeAccount, readAccount, resetAccount } from '../../pocketbase/staff.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { office } from '../../texts/office.ts';
import { FIELD, fieldOf } from '../field.ts';
import { demandRecentSignIn, guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { readRoles } from './accounts-pages.ts';
import { newAccountLink } from './link.ts';
import { nameFaults, readNames } from './names.ts';

/** Where the page of an account is rendered. */
const PAGE = '/van-phong/tai-khoan/mot';

function idOf({ path }: Exchange): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function sendAccount(
  exchange: Exchange,
  staff: Staff,
  account: StaffRecord,
  faults: FieldFaults = {},
): Promise<void> {
  const status = Object.keys(faults).length === 0 ? 200 : 422;
  const view = { account, faults, isOwn: account.id === staff.id };
  return sendOffice(exchange, staff, { account: view }, { status, address: PAGE });
}

/** The account that the address names; null: there is none, and it was said. */
async function findAccount(exchange: Exchange, staff: Staff): Promise<StaffRecord | null> {
  const account = await readAccount(staff.client, idOf(exchange));
  if (account === null) sendNotFound(exchange);
  return account;
}

export async function showAccount(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['admin']);
  const account = staff && (await findAccount(exchange, staff));
  if (!staff || !account || !(await demandRecentSignIn(exchange, staff))) return;
  await sendAccount(exchange, staff, account);
}

/** What each button of the page asks for; throws OfficeRefusedError. */
const TASKS: Record<
  string,
  (exchange: Exchange, staff: Staff, account: StaffRecord, fields: Fields) => Promise<void>
> = {
  async luu(exchange, staff, account, fields) {
    const [{ name }, roles] = [readNames(fields), readRoles(fields)];
    const faults = {
      ...nameFaults(name),
      ...(roles.length === 0 ? { [FIELD.roles]: office.account.faults.noRole } : {}),
    };
    if (Object.keys(faults).length > 0)
      return sendAccount(exchange, staff, { ...account, name, roles }, faults);
    const publishesAlone = fieldOf(fields, FIELD.alone) !== '';
    await changeAccount(staff.client, { id: account.id, name, roles, publishesAlone });
    redirectOffice(exchange, '/van-phong/tai-khoan');
  },
  async ngung(exchange, staff, account) {
    await changeAccount(staff.client, { id: account.id, active: false });
    redirectOffice(exchange, '/van-phong/tai-khoan');
  },
  async 'mo-lai'(exchange, staff, account) {
    await changeAccount(staff.client, { id: account.id, active: true });
    redirectOffice(exchange, exchange.path);
  },
  async 'cap-lai'(exchange, staff, account) {
    const { host } = exchange;
    const { view, ...link } = newAccountLink(host.settings.publicUrl, account.username, host.clock());
    await resetAccount(staff.client, { id: account.id, ...link });
    await sendOffice(exchange, staff, { newLink: view }, { address: '/van-phong/tai-khoan/lien-ket' });
  },
};

/** Changes an account, ends or restores it, or makes a new link for it. */
export async function takeAccount(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['admin']);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields || !(await demandRecentSignIn(exchange, staff, fields))) return;
  const account = await findAccount(exchange, staff);
  if (account === null) return;
  const work = TASKS[fieldOf(fields, FIELD.task)];
  if (work === undefined) return sendAccount(exchange, staff, account);
  try {
    await work(exchange, staff, account, fields);
  } catch (error) {
    if (!(error instanceof OfficeRefusedError)) throw error;
    const sentences = office.account.refused;
    const message = error.reason in sentences ? sentences[error.reason as keyof typeof sentences] : null;
    if (message === null) throw error;
    await sendAccount(exchange, staff, account, { [FIELD.roles]: message });
  }
}
