import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import { type Fields, receiveForm } from '../../server/post-form.ts';
import { office } from '../../texts/office.ts';
import { nameFaults, readNames, usernameFaults } from '../account/names.ts';
import { passwordFaults, provenFactor } from '../account/new-factors.ts';
import { sessionCookie } from '../cookie.ts';
import { factorView } from '../factor-view.ts';
import { FIELD, fieldOf } from '../field.ts';
import { staffOf } from '../guard.ts';
import { newRecoveryCodes, recoveryHash } from '../recovery-codes.ts';
import { sealFactor } from '../second-factor.ts';
import { newSecret, passwordProof, secretHash } from '../secret.ts';
import { sendOffice, sendOfficeDoor } from '../send-office.ts';
import type { FieldFaults, SetUpView } from '../views.ts';

const PAGE = '/van-phong/moi';

type Account = NonNullable<SetUpView['link']>['account'];

function hashOfLink({ path }: Exchange): string {
  return secretHash(path.slice(path.lastIndexOf('/') + 1));
}

/** Whose link it is; undefined: it leads nowhere (any more). */
async function accountOf({ host, ...exchange }: Exchange): Promise<Account | undefined> {
  try {
    const hash = hashOfLink({ host, ...exchange });
    return (await host.office.door.link(hash, host.clock().getTime())).account;
  } catch (error) {
    if (error instanceof OfficeRefusedError) return undefined;
    throw error;
  }
}

function sendGone(exchange: Exchange): Promise<void> {
  const setUp = { link: null, values: { username: '', name: '' }, faults: {} };
  return sendOfficeDoor(exchange, { setUp }, { status: 410, address: PAGE });
}

async function sendForm(
  exchange: Exchange,
  account: Account,
  fields: Fields,
  faults: FieldFaults,
): Promise<void> {
  const { host, path, release } = exchange;
  const values = account ?? readNames(fields);
  const factor = factorView(host.keys, {
    sealed: fieldOf(fields, FIELD.factor),
    issuer: office.issuer(release.data.content.department.name),
    username: values.username || 'van-phong',
    now: host.clock(),
  });
  const setUp = { link: { path, account, factor }, values, faults };
  const status = Object.keys(faults).length === 0 ? 200 : 422;
  await sendOfficeDoor(exchange, { setUp }, { status, address: PAGE });
}

/** The form by which an account gets its password and second factor. */
export async function showSetUp(exchange: Exchange): Promise<void> {
  const account = await accountOf(exchange);
  await (account === undefined ? sendGone(exchange) : sendForm(exchange, account, [], {}));
}

/** Opens the account, shows its recovery codes this once, and is signed in. */
async function open(
  exchange: Exchange,
  fields: Fields,
  names: { username: string; name: string } | null,
  proven: { secret: string; step: number },
): Promise<void> {
  const { host } = exchange;
  const [now, codes, secret] = [host.clock(), newRecoveryCodes(), newSecret()];
  const opened = await host.office.door.setUp({
    hash: hashOfLink(exchange),
    secretHash: secretHash(secret),
    now: now.getTime(),
    password: passwordProof(host.keys, fieldOf(fields, FIELD.password)),
    totp: sealFactor(host.keys, proven.secret, now),
    step: proven.step,
    codes: codes.map((code) => recoveryHash(host.keys, code) ?? ''),
    ...names,
  });
  const staff = staffOf(host, opened, secret);
  const options = { address: '/van-phong/ma-khoi-phuc', cookie: sessionCookie(secret) };
  await sendOffice(exchange, staff, { codes: { codes, why: 'set-up' } }, options);
}

export async function takeSetUp(exchange: Exchange): Promise<void> {
  const fields = await receiveForm(exchange);
  if (fields === null) return;
  const account = await accountOf(exchange);
  if (account === undefined) return sendGone(exchange);
  const names = account === null ? readNames(fields) : null;
  const proven = provenFactor(exchange.host.keys, fields, exchange.host.clock());
  const faults = {
    ...(names === null ? {} : { ...usernameFaults(names.username), ...nameFaults(names.name) }),
    ...passwordFaults(fields, {
      username: (account ?? names)?.username ?? '',
      department: exchange.release.data.content.department,
    }),
    ...(proven === null ? { [FIELD.code]: office.factor.faults.code } : {}),
  };
  if (proven === null || Object.keys(faults).length > 0) return sendForm(exchange, account, fields, faults);
  try {
    await open(exchange, fields, names, proven);
  } catch (error) {
    if (!(error instanceof OfficeRefusedError)) throw error;
    if (error.reason !== 'username-taken') return sendGone(exchange);
    await sendForm(exchange, account, fields, { [FIELD.username]: office.account.faults.taken });
  }
}
