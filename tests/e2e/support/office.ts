import { type BrowserContext, type Page, test as base, expect } from 'playwright/test';
import type { Role } from '#src/domain/staff.ts';
import { SESSION_COOKIE } from '#src/office/cookie.ts';
import { codeAt } from '#src/office/second-factor.ts';
import { OfficePeople, PASSWORD } from '../../support/office-people.ts';
import type { Owner } from '../../support/office-people.ts';
import { site } from './site.ts';
import { clientAddress } from './test.ts';
import { watch } from './watch.ts';

/** The people of the Office of the site that all browser tests share. */
export const people = new OfficePeople(site);

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

/** Makes an account with these roles and opens the Office's area with a session of it. */
export async function enter(page: Page, ...roles: Role[]): Promise<Owner> {
  const owner = await people.make(roles);
  const [name = '', value = ''] = (await people.enter(owner)).split('=');
  const url = site.url.replace(/^http:/, 'https:');
  await page.context().addCookies([{ name, value, url, secure: true, httpOnly: true, sameSite: 'Strict' }]);
  await page.goto('/van-phong');
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
