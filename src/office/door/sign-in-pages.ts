import { receiveForm } from '../../server/post-form.ts';
import type { Fields } from '../../server/post-form.ts';
import type { Exchange } from '../../server/host.ts';
import { retryAfter } from '../../server/retry-after.ts';
import { callAsStaff } from '../../pocketbase/staff.ts';
import { NO_SESSION_COOKIE, sessionCookie } from '../cookie.ts';
import { FIELD, fieldOf } from '../field.ts';
import { askToSignInAndKeep, findStaff, guardStaff, receiveOfficeForm, staffOf } from '../guard.ts';
import { KEPT_FORM, officeTarget, readKeptForm } from '../kept-form.ts';
import { secretHash } from '../secret.ts';
import { redirectOffice, sendOffice, sendOfficeDoor } from '../send-office.ts';
import { type Credentials, type SignInOutcome, confirm, readUsername, signIn } from '../sign-in.ts';
import type { Staff } from '../staff.ts';

const SIGN_IN = '/van-phong/dang-nhap';
/** A form that could not be taken comes along, packed in a field. */
const SIGN_IN_FORM = { maxBytes: 3 * 1024 * 1024 };

function credentialsOf(fields: Fields, username: string): Credentials {
  return { username, password: fieldOf(fields, FIELD.password), code: fieldOf(fields, FIELD.code) };
}

/** The sign-in page; who is signed in already is led on. */
export async function showSignIn(exchange: Exchange): Promise<void> {
  const { query } = exchange;
  const back = officeTarget(query.get(FIELD.back));
  if ((await findStaff(exchange, false)) !== null) return redirectOffice(exchange, back);
  const state = query.has('het') ? 'ended' : query.has('ra') ? 'signed-out' : 'fresh';
  await sendOfficeDoor(exchange, { signIn: { state, username: '', back, kept: '' } });
}

/** Where it goes after password and code: on, or to what was sent before and waits to be sent again. */
async function goOn(
  exchange: Exchange,
  outcome: Extract<SignInOutcome, { kind: 'open' }>,
  fields: Fields,
  why: 'signed-in' | 'confirmed',
): Promise<void> {
  const cookie = sessionCookie(outcome.secret);
  const kept = fieldOf(fields, KEPT_FORM);
  if (readKeptForm(kept) === null) {
    return redirectOffice(exchange, officeTarget(fieldOf(fields, FIELD.back)), cookie);
  }
  const staff = staffOf(exchange.host, outcome.open, outcome.secret);
  await sendOffice(exchange, staff, { resend: { kept, why } }, { address: '/van-phong/gui-lai', cookie });
}

const tooMany = (seconds: number) => ({ status: 429, headers: retryAfter(seconds) });

export async function takeSignIn(exchange: Exchange): Promise<void> {
  const { host, request } = exchange;
  const fields = await receiveForm(exchange, SIGN_IN_FORM);
  if (fields === null) return;
  const username = readUsername(fieldOf(fields, FIELD.username));
  const parts = { ...host.office, keys: host.keys };
  const outcome = await signIn(parts, credentialsOf(fields, username), host.clientOf(request), host.clock());
  if (outcome.kind === 'open') return goOn(exchange, outcome, fields, 'signed-in');
  const back = officeTarget(fieldOf(fields, FIELD.back));
  const signInView = { username, back, kept: fieldOf(fields, KEPT_FORM) };
  if (outcome.kind === 'refused') {
    return sendOfficeDoor(exchange, { signIn: { ...signInView, state: 'refused' } }, { status: 403 });
  }
  const waitSeconds = outcome.seconds;
  const view = { ...signInView, state: 'wait', waitSeconds } as const;
  await sendOfficeDoor(exchange, { signIn: view }, tooMany(waitSeconds));
}

/** Password and code again, for what needs them fresh. */
export async function takeConfirmation(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, []);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const { host, request } = exchange;
  const parts = { ...host.office, keys: host.keys };
  const session = { secret: staff.secret, client: host.clientOf(request) };
  const outcome = await confirm(parts, credentialsOf(fields, staff.username), session, host.clock());
  if (outcome.kind === 'open') return goOn(exchange, outcome, fields, 'confirmed');
  const view = { back: officeTarget(fieldOf(fields, FIELD.back)), kept: fieldOf(fields, KEPT_FORM) };
  if (outcome.kind === 'refused') {
    return sendOffice(exchange, staff, { confirm: { ...view, state: 'refused' } }, { status: 403 });
  }
  const waitSeconds = outcome.seconds;
  const waiting = { ...view, state: 'wait', waitSeconds } as const;
  await sendOffice(exchange, staff, { confirm: waiting }, tooMany(waitSeconds));
}

/** Asked for by itself, e.g. after Back. */
export async function showConfirmation(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, []);
  if (staff === null) return;
  const back = officeTarget(exchange.query.get(FIELD.back));
  await sendOffice(exchange, staff, { confirm: { state: 'asked', back, kept: '' } });
}

async function endSession(staff: Staff, isEverywhere: boolean): Promise<void> {
  await callAsStaff(staff.client, 'sign-out', { secretHash: secretHash(staff.secret), isEverywhere });
}

export async function takeSignOut(exchange: Exchange): Promise<void> {
  const staff = await findStaff(exchange, false);
  const fields = await (staff === null ? receiveForm(exchange) : receiveOfficeForm(exchange, staff));
  if (fields === null) return;
  const isEverywhere = fieldOf(fields, FIELD.everywhere) === '1';
  // Signed out already, perhaps by time: what was wanted is so, but for the other machines.
  if (staff === null && isEverywhere) return askToSignInAndKeep(exchange, fields);
  if (staff !== null) await endSession(staff, isEverywhere);
  redirectOffice(exchange, `${SIGN_IN}?ra=1`, NO_SESSION_COOKIE);
}
