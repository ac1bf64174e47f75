import { z } from 'zod';
import { changeOwnMail, readOwnMail } from '../../pocketbase/mail.ts';
import { callAsStaff } from '../../pocketbase/staff.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { office } from '../../texts/office.ts';
import { DONE_KEY, doneWords } from '../done-words.ts';
import { factorView } from '../factor-view.ts';
import { FIELD, fieldOf } from '../field.ts';
import { demandRecentSignIn, guardStaff, receiveOfficeForm } from '../guard.ts';
import { newRecoveryCodes, recoveryHash } from '../recovery-codes.ts';
import { sealFactor } from '../second-factor.ts';
import { passwordProof, secretHash } from '../secret.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { type Staff, hasRole } from '../staff.ts';
import type { FieldFaults, FactorView } from '../views.ts';
import { passwordFaults, provenFactor } from './new-factors.ts';

const HOME = '/van-phong/tai-khoan-cua-toi';
/** Who has something to do, or runs the machine. */
const MAIL_READERS = ['editor', 'approver', 'admin'] as const;
const MAX_MAIL_LENGTH = 200;

interface Shown {
  factor?: FactorView | null;
  faults?: FieldFaults;
  /** An address that could not be taken. */
  typedMail?: string;
}

async function send(
  exchange: Exchange,
  staff: Staff,
  { factor = null, faults = {}, typedMail }: Shown = {},
): Promise<void> {
  const { codesLeft } = await callAsStaff<{ codesLeft: number }>(staff.client, 'own');
  const mail = hasRole(staff, MAIL_READERS) ? await readOwnMail(staff.client, staff.id) : null;
  const done = doneWords(exchange.query, office.own.done);
  const status = Object.keys(faults).length === 0 ? 200 : 422;
  await sendOffice(
    exchange,
    staff,
    { own: { codesLeft, factor, faults, done, mail: typedMail ?? mail } },
    { status, address: HOME },
  );
}

/** One's own account. */
export async function showOwn(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, []);
  if (staff !== null) await send(exchange, staff);
}

function newFactorView({ host, release }: Exchange, staff: Staff, fields: Fields): FactorView {
  return factorView(host.keys, {
    sealed: fieldOf(fields, FIELD.factor),
    issuer: office.issuer(release.data.content.department.name),
    username: staff.username,
    now: host.clock(),
  });
}

/** Another phone: shows the new secret, to be proved by a code. */
export async function showNewFactor(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, []);
  if (staff === null || !(await demandRecentSignIn(exchange, staff))) return;
  await send(exchange, staff, { factor: newFactorView(exchange, staff, []) });
}

/** The form of a page of one's own account, from who has given password and code lately. */
async function receive(exchange: Exchange): Promise<{ staff: Staff; fields: Fields } | null> {
  const staff = await guardStaff(exchange, []);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields || !(await demandRecentSignIn(exchange, staff, fields))) return null;
  return { staff, fields };
}

export async function takeNewFactor(exchange: Exchange): Promise<void> {
  const received = await receive(exchange);
  if (received === null) return;
  const { staff, fields } = received;
  const { keys, clock } = exchange.host;
  const proven = provenFactor(keys, fields, clock());
  if (proven === null) {
    const faults = { [FIELD.code]: office.factor.faults.code };
    return send(exchange, staff, { factor: newFactorView(exchange, staff, fields), faults });
  }
  const totp = sealFactor(keys, proven.secret, clock());
  await callAsStaff(staff.client, 'own/factor', { totp, step: proven.step });
  redirectOffice(exchange, `${HOME}?${DONE_KEY}=dien-thoai`);
}

export async function takeNewPassword(exchange: Exchange): Promise<void> {
  const received = await receive(exchange);
  if (received === null) return;
  const { staff, fields } = received;
  const { department } = exchange.release.data.content;
  const faults = passwordFaults(fields, { username: staff.username, department });
  if (Object.keys(faults).length > 0) return send(exchange, staff, { faults });
  const password = passwordProof(exchange.host.keys, fieldOf(fields, FIELD.password));
  await callAsStaff(staff.client, 'own/password', { password, secretHash: secretHash(staff.secret) });
  redirectOffice(exchange, `${HOME}?${DONE_KEY}=mat-khau`);
}

/** Ten new recovery codes, shown this once. */
export async function takeNewCodes(exchange: Exchange): Promise<void> {
  const received = await receive(exchange);
  if (received === null) return;
  const { staff } = received;
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => recoveryHash(exchange.host.keys, code));
  await callAsStaff(staff.client, 'own/codes', { codes: hashes });
  await sendOffice(
    exchange,
    staff,
    { codes: { codes, why: 'renewed' } },
    { address: '/van-phong/ma-khoi-phuc' },
  );
}

const Address = z.email().max(MAX_MAIL_LENGTH);

/** Where one wants to be told what waits; empty for nowhere. */
export async function takeOwnMail(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, MAIL_READERS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const address = fieldOf(fields, FIELD.mail).trim();
  if (address !== '' && !Address.safeParse(address).success) {
    const faults = { [FIELD.mail]: office.own.mailFault };
    return send(exchange, staff, { faults, typedMail: address });
  }
  await changeOwnMail(staff.client, address);
  redirectOffice(exchange, `${HOME}?${DONE_KEY}=thu`);
}
