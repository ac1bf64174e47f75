import type { Page } from 'playwright/test';
import { codeAt } from '#src/office/second-factor.ts';
import { PASSWORD } from '../support/office-people.ts';
import { enter, expect, fillFactors, fillSignIn, people, test } from './support/office.ts';
import { clientAddress } from './support/test.ts';

/** The second factor that the page shows, as somebody types it into an app. */
async function factorOn(page: Page): Promise<string> {
  return (await page.locator('.factor-text').innerText()).replace(/\s/g, '');
}

/** Fills in password and code where an account is set up, and sends; returns the factor. */
async function setUp(page: Page): Promise<string> {
  const factor = await factorOn(page);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Gõ lại mật khẩu mới').fill(PASSWORD);
  await page.getByLabel('Mã xác thực hiện trong ứng dụng').fill(codeAt(factor, new Date()));
  await page.getByRole('button', { name: 'Xong, vào Văn phòng' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cất mười mã khôi phục');
  return factor;
}

async function idOf(username: string): Promise<string> {
  const staff = (await people.superuser()).collection('staff');
  return (await staff.getFirstListItem(`username = "${username}"`)).id;
}

test(
  'a link makes an administrator, who makes an account, whose owner sets it up and comes in again by a recovery code',
  { tag: '@mixed' },
  async ({ page, browser, baseURL }, info) => {
    const [boss, clerk] = ['sep', 'can-bo'].map((word) => `${word}.${info.testId}.${info.project.name}`);
    const link = await people.firstLink();
    await page.goto(link);
    await page.getByLabel('Họ và tên').fill('Trần Thị Sếp');
    await page.getByLabel('Tên đăng nhập').fill('Tên Có Dấu');
    // What was scanned stays good after a slip.
    const shown = await factorOn(page);
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill('123456789012');
    await page.getByLabel('Gõ lại mật khẩu mới').fill('123456789012');
    await page.getByLabel('Mã xác thực hiện trong ứng dụng').fill('000000');
    await page.getByRole('button', { name: 'Xong, vào Văn phòng' }).click();
    await expect(page.getByRole('alert').getByRole('link')).toHaveText([
      /Chỉ dùng chữ thường không dấu/,
      /nằm trong danh sách nhiều người dùng/,
      /Mã chưa đúng/,
    ]);
    expect(await factorOn(page)).toBe(shown);
    await page.getByLabel('Tên đăng nhập').fill(boss ?? '');
    await setUp(page);
    await expect(page.getByRole('banner')).toContainText('Vai trò: quản trị');
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đường liên kết không còn dùng được');

    await page.goto('/van-phong/tai-khoan');
    await page.getByRole('link', { name: 'Mở tài khoản mới' }).click();
    await page.getByLabel('Họ và tên').fill('Lê Văn Cán');
    await page.getByLabel('Tên đăng nhập').fill(clerk ?? '');
    await page.getByLabel('duyệt').check();
    await page.getByRole('button', { name: 'Mở tài khoản' }).click();
    const address = await page.locator('.long-link').innerText();
    await page.getByRole('link', { name: 'Về danh sách tài khoản' }).click();
    const row = page.getByRole('row').filter({ hasText: clerk ?? '' });
    await expect(row).toContainText('Chờ thiết lập');

    const other = await browser.newContext({
      baseURL: baseURL ?? '',
      javaScriptEnabled: info.project.use.javaScriptEnabled ?? true,
      extraHTTPHeaders: { 'X-Forwarded-For': clientAddress(`${clerk} at home`) },
    });
    const own = await other.newPage();
    await own.goto(new URL(address).pathname);
    await expect(own.getByRole('main')).toContainText(`Tên đăng nhập của bạn: ${clerk}`);
    const factor = await setUp(own);
    const [first = ''] = await own.locator('.recovery-codes li').allInnerTexts();
    await own.getByRole('link', { name: 'Đã cất, vào Văn phòng' }).click();
    await own.getByRole('button', { name: 'Đăng xuất' }).first().click();
    const owner = { id: await idOf(clerk ?? ''), username: clerk ?? '', name: 'Lê Văn Cán', factor };
    await fillSignIn(own, owner, { code: first.toLowerCase() });
    await expect(own.getByRole('banner')).toContainText('Lê Văn Cán');
    await own.getByRole('link', { name: 'Tài khoản của tôi' }).first().click();
    await expect(own.getByRole('main')).toContainText('Còn 9 mã chưa dùng.');

    // Ended by the administrator, out with the next click.
    await page.reload();
    await expect(row).toContainText('Đang dùng');
    await row.getByRole('link').click();
    await page.getByRole('button', { name: 'Ngừng tài khoản' }).click();
    await expect(row).toContainText('Đã ngừng');
    await own.getByRole('button', { name: 'Tạo mười mã mới' }).click();
    await expect(own.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');
    await other.close();
  },
);

test(
  'password and code are asked for again, pasted, and nothing that was typed is lost',
  { tag: '@once' },
  async ({ page, context }, info) => {
    const owner = await enter(page, 'admin');
    await page.goto('/van-phong/tai-khoan/moi');
    await page.getByLabel('Họ và tên').fill('Phạm “Hai” & Ba');
    await page.getByLabel('Tên đăng nhập').fill(`pham.${info.testId}`);
    await page.getByLabel('xem', { exact: false }).first().check();
    await people.letPass(owner, 11 * 60_000);
    await people.nextCode(owner);
    await page.getByRole('button', { name: 'Mở tài khoản' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xin xác nhận lại');
    await fillFactors(page, owner, { password: '' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((text) => navigator.clipboard.writeText(text), PASSWORD);
    await page.getByLabel('Mật khẩu').press('ControlOrMeta+V');
    await expect(page.getByLabel('Mật khẩu')).toHaveValue(PASSWORD);
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await expect(page.getByRole('main')).toContainText('Phạm “Hai” & Ba');
    await page.getByRole('button', { name: 'Gửi lại' }).click();
    await expect(page.locator('.long-link')).toContainText('/van-phong/moi/');
  },
);

test('password managers are told what each field is for', { tag: '@once' }, async ({ page }) => {
  const fields = () =>
    page
      .locator('main input:not([type="hidden"])')
      .evaluateAll((inputs: HTMLInputElement[]) =>
        inputs.map(({ type, autocomplete, hidden, readOnly }) => [type, autocomplete, hidden && readOnly]),
      );
  const code = ['text', 'one-time-code', false];
  await page.goto('/van-phong/dang-nhap');
  expect(await fields()).toEqual([
    ['text', 'username', false],
    ['password', 'current-password', false],
    code,
  ]);
  const newPasswords = [
    ['password', 'new-password', false],
    ['password', 'new-password', false],
  ];
  await page.goto(await people.firstLink());
  expect(await fields()).toEqual([
    ['text', 'name', false],
    ['text', 'username', false],
    ...newPasswords,
    code,
  ]);
  const owner = await enter(page, 'viewer');
  const known = ['text', 'username', true];
  await page.goto('/van-phong/xac-nhan');
  expect(await fields()).toEqual([known, ['password', 'current-password', false], code]);
  await expect(page.locator('main input[readonly]')).toHaveValue(owner.username);
  await page.goto('/van-phong/tai-khoan-cua-toi');
  expect(await fields()).toEqual([known, ...newPasswords]);
});
