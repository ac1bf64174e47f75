import type { Role } from '../domain/staff.ts';
import { OfficeDownError } from '../pocketbase/office-call.ts';
import type { OpenSession } from '../pocketbase/office-door.ts';
import { staffClient } from '../pocketbase/staff.ts';
import type { Exchange, Host } from '../server/host.ts';
import { type Fields, receiveForm } from '../server/post-form.ts';
import { isUpload } from '../server/read-upload.ts';
import { sendRefusal } from '../server/refuse.ts';
import { NO_SESSION_COOKIE, sessionSecret } from './cookie.ts';
import { FORM_TOKEN, keepForm, MAX_KEPT_FIELDS } from './kept-form.ts';
import { formToken, secretHash } from './secret.ts';
import { redirectOffice, sendOffice, sendOfficeDoor } from './send-office.ts';
import { RECENT_IN_MS, SESSION_LIMITS, TOUCH_AFTER_MS } from './session-limits.ts';
import { type Staff, hasRole } from './staff.ts';

/** Content of the Office is long: a procedure with all its texts, and the text that its form was made of. */
const OFFICE_FORM = { maxBytes: 3 * 1024 * 1024, maxFields: MAX_KEPT_FIELDS };

/** Of who is not signed in (any more); a longer form stays in the browser that it was written in. */
const UNKNOWN_FORM = { maxBytes: 1024 * 1024, maxFields: MAX_KEPT_FIELDS };

/** Refuses a connection that others can read; false: refused, and answered with one sentence. */
export async function demandSafeConnection(exchange: Exchange): Promise<boolean> {
  if (exchange.host.isSafe(exchange.request)) return true;
  await sendRefusal(exchange, 421);
  return false;
}

/** PocketBase is away for the moment: nothing was done. */
export function sendOfficeDown(exchange: Exchange): Promise<void> {
  return sendOfficeDoor(
    exchange,
    {},
    { status: 503, address: '/van-phong/tam-nghi', headers: { 'retry-after': '30' } },
  );
}

/** Runs a handler of the Office, whose answers are for no search engine; when PocketBase is away, a page says so. */
export function withOffice(work: (exchange: Exchange) => Promise<void>) {
  return async (exchange: Exchange): Promise<void> => {
    exchange.response.setHeader('x-robots-tag', 'noindex, nofollow');
    try {
      if (await demandSafeConnection(exchange)) await work(exchange);
    } catch (error) {
      if (!(error instanceof OfficeDownError) || exchange.response.headersSent) throw error;
      exchange.host.log('the Office cannot reach PocketBase', error);
      await sendOfficeDown(exchange);
    }
  };
}

/** A staff member as the handlers of a request see them. */
export function staffOf({ office, keys }: Host, open: OpenSession, secret: string): Staff {
  const { session, staff, token } = open;
  const client = staffClient(office.door.url, token);
  return { ...staff, session, secret, formToken: formToken(keys, session.id), client };
}

/** Who is signed in, asked of PocketBase anew; null: nobody (any more). `touch`: whether this counts as use. */
export async function findStaff({ host, request }: Exchange, touch = true): Promise<Staff | null> {
  const secret = sessionSecret(request);
  if (secret === null) return null;
  const found = await host.office.door.session({
    secretHash: secretHash(secret),
    now: host.clock().getTime(),
    ...SESSION_LIMITS,
    touch: touch ? TOUCH_AFTER_MS : 0,
  });
  return 'ended' in found ? null : staffOf(host, found, secret);
}

/** Nobody is signed in: to the sign-in page, and what was sent comes along. */
async function askToSignIn(exchange: Exchange): Promise<void> {
  const { request, path, query } = exchange;
  // A file is chosen again: it is too large to be carried on.
  if (request.method === 'POST' && !isUpload(request)) {
    const fields = await receiveForm(exchange, UNKNOWN_FORM);
    return fields === null ? undefined : askToSignInAndKeep(exchange, fields);
  }
  const wasSignedIn = sessionSecret(request) !== null;
  const back = query.size === 0 ? path : `${path}?${query.toString()}`;
  const target = new URLSearchParams({ ve: back, ...(wasSignedIn ? { het: '1' } : {}) });
  const cookie = wasSignedIn ? NO_SESSION_COOKIE : undefined;
  redirectOffice(exchange, `/van-phong/dang-nhap?${target.toString()}`, cookie);
}

/** A form came from who is not signed in (any more): the sign-in page carries it on. */
export async function askToSignInAndKeep(exchange: Exchange, fields: Fields): Promise<void> {
  const { request, path } = exchange;
  const signIn = { state: 'ended', username: '', back: path, kept: keepForm(path, fields) } as const;
  const cookie = sessionSecret(request) === null ? {} : { cookie: NO_SESSION_COOKIE };
  const options = { status: 403, address: '/van-phong/dang-nhap', ...cookie };
  await sendOfficeDoor(exchange, { signIn }, options);
}

/**
 * Lets in who is signed in, is active and has one of the roles (none named: any).
 *
 * @returns null when the answer has been sent already: sign-in page, or a page that says which role it takes
 */
export async function guardStaff(exchange: Exchange, roles: readonly Role[]): Promise<Staff | null> {
  const staff = await findStaff(exchange);
  if (staff === null) {
    await askToSignIn(exchange);
    return null;
  }
  return (await demandRole(exchange, staff, roles)) ? staff : null;
}

/** Whether somebody who is signed in has one of the roles; false: a page that says which it takes has been sent. */
export async function demandRole(exchange: Exchange, staff: Staff, roles: readonly Role[]): Promise<boolean> {
  if (hasRole(staff, roles)) return true;
  const options = { status: 403, address: '/van-phong/khong-duoc' };
  await sendOffice(exchange, staff, { notAllowed: { roles: [...roles] } }, options);
  return false;
}

/** Whether a form was shown in this session. */
export function isOfSession({ formToken: token }: Staff, fields: Fields): boolean {
  return fields.some(([name, value]) => name === FORM_TOKEN && value === token);
}

/**
 * Reads a form of the Office: from our own origin and with the session's token.
 *
 * @returns its fields without that token; null when the refusal has been sent
 */
export async function receiveOfficeForm(exchange: Exchange, staff: Staff): Promise<Fields | null> {
  const fields = await receiveForm(exchange, OFFICE_FORM);
  if (fields === null) return null;
  if (isOfSession(staff, fields)) return fields.filter(([name]) => name !== FORM_TOKEN);
  await sendKept(exchange, staff, fields);
  return null;
}

/** The form was shown in another session, or was not ours: it is shown, to be sent again by hand. */
async function sendKept(exchange: Exchange, staff: Staff, fields: Fields): Promise<void> {
  const kept = keepForm(exchange.path, fields);
  const options = { status: 403, address: '/van-phong/gui-lai' };
  await sendOffice(exchange, staff, { resend: { kept, why: 'other-session' } }, options);
}

/**
 * Demands that password and code were given within the last ten minutes: for exports, roles and links.
 *
 * @param fields what was sent, so that it is not lost; none for a page that is only asked for
 * @returns false when they are being asked for
 */
export async function demandRecentSignIn(
  exchange: Exchange,
  staff: Staff,
  fields: Fields | null = null,
): Promise<boolean> {
  const age = exchange.host.clock().getTime() - staff.session.confirmedAt;
  // A time in the future: the clock was put back.
  if (age >= 0 && age < RECENT_IN_MS) return true;
  const { path, query } = exchange;
  const back = query.size === 0 ? path : `${path}?${query.toString()}`;
  const kept = fields === null ? '' : keepForm(path, fields);
  const options = { status: 403, address: '/van-phong/xac-nhan' };
  await sendOffice(exchange, staff, { confirm: { state: 'asked', back, kept } }, options);
  return false;
}
