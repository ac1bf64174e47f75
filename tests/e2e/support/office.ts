import { randomBytes } from 'node:crypto';
import { type BrowserContext, type Page, test as base, expect } from 'playwright/test';
import type { Role } from '#src/domain/staff.ts';
import { encodeBase32 } from '#src/lib/base32.ts';
import { SESSION_COOKIE } from '#src/office/cookie.ts';
import { codeAt, newFactor, sealFactor } from '#src/office/second-factor.ts';
import { passwordProof } from '#src/office/secret.ts';
import { superuserClient } from '#src/pocketbase/records.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';
import { pocketbaseUrl } from '#src/pocketbase/server.ts';
import { openSecrets } from '#src/settings/secrets.ts';
import { site } from './site.ts';
import { clientAddress } from './test.ts';
import { watch } from './watch.ts';

export const PASSWORD = 'gạo nếp cái hoa vàng';

/** What a person of the Office knows and has in the authenticator app. */
export interface Owner {
  id: string;
  username: string;
  name: string;
  factor: string;
}

export function officeSuperuser(): Promise<SuperuserClient> {
  const { superuserPassword } = openSecrets(site.paths.secrets);
  return superuserClient(pocketbaseUrl(site.pocketbasePort), superuserPassword);
}

/** An account that is set up already, of its own for each test, put straight into the database. */
export async function makeOwner(roles: readonly Role[]): Promise<Owner> {
  const { keys } = openSecrets(site.paths.secrets);
  const [factor, username] = [newFactor(), `thu-${encodeBase32(randomBytes(8))}`];
  const password = passwordProof(keys, PASSWORD);
  const account = { username, name: 'Lê Thị Thử', roles, active: true, ready: true };
  const secrets = {
    password,
    passwordConfirm: password,
    totp: sealFactor(keys, factor, new Date()),
    totpStep: 0,
  };
  const { id } = await (await officeSuperuser()).collection('staff').create({ ...account, ...secrets });
  return { id, username, name: account.name, factor };
}

/** As if so much time had passed for all sessions of an account. */
export async function letPass({ id }: Owner, milliseconds: number): Promise<void> {
  const sessions = (await officeSuperuser()).collection('staff_sessions');
  for (const session of await sessions.getFullList({ filter: `staff = "${id}"` })) {
    const moved = ['madeAt', 'seenAt', 'confirmedAt'].map((key) => [key, session[key] - milliseconds]);
    await sessions.update(session.id, Object.fromEntries(moved));
  }
}

/** As if half a minute had passed since the last code: the present one may be used again. */
export async function nextCode({ id }: Owner): Promise<void> {
  await (await officeSuperuser()).collection('staff').update(id, { totpStep: 1 });
}

/** Fills in the form that asks for password and code. */
export async function fillFactors(
  page: Page,
  owner: Owner,
  change: { password?: string; code?: string } = {},
) {
  await page.getByLabel('Mật khẩu').fill(change.password ?? PASSWORD);
  await page.getByLabel('Mã xác thực').fill(change.code ?? codeAt(owner.factor, new Date()));
}

/** Fills in the sign-in form and sends it. */
export async function fillSignIn(
  page: Page,
  owner: Owner,
  change: { password?: string; code?: string } = {},
) {
  await page.getByLabel('Tên đăng nhập').fill(owner.username);
  await fillFactors(page, owner, change);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** Makes an account with these roles and signs in with it, by the form. */
export async function enter(page: Page, ...roles: Role[]): Promise<Owner> {
  const owner = await makeOwner(roles);
  await page.goto('/van-phong');
  await fillSignIn(page, owner);
  await expect(page).toHaveURL(/\/van-phong$/);
  return owner;
}

async function cookieNames(context: BrowserContext): Promise<string[]> {
  return (await context.cookies()).map(({ name }) => name);
}

/** Playwright's `test` for pages of the Office: as the public one, but the session's cookie may be set. */
export const test = base.extend<{ calm: void }>({
  extraHTTPHeaders: async ({}, use, { testId, retry, repeatEachIndex }) =>
    use({ 'X-Forwarded-For': clientAddress(`${testId} ${retry} ${repeatEachIndex}`) }),
  calm: [
    async ({ context, baseURL }, use) => {
      const faults = watch(context, baseURL ?? '');
      await use();
      expect(faults).toEqual([]);
      expect((await cookieNames(context)).filter((name) => name !== SESSION_COOKIE)).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
