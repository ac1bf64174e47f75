import type { Page } from 'playwright/test';
import { enter, expect, people, test } from './support/office.ts';

const MINUTE = 60_000;

const warning = (page: Page) => page.getByRole('alertdialog');

/** Seconds that the session still has, as the server says. */
function timeLeft(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const response = await fetch('/van-phong/phien');
    return ((await response.json()) as { endsInSeconds: number }).endsInSeconds;
  });
}

test(
  'a minute before the session ends it is announced, and whoever stays loses nothing',
  { tag: '@once' },
  async ({ page }) => {
    const owner = await enter(page, 'viewer');
    await page.clock.install();
    await page.goto('/van-phong/tai-khoan-cua-toi');
    const title = await page.title();
    const typed = page.getByLabel('Mật khẩu mới', { exact: true });
    await typed.fill('đang gõ dở');
    await page.clock.runFor(28 * MINUTE);
    await expect(warning(page)).toBeHidden();

    await people.letPass(owner, 29 * MINUTE + 5_000);
    await page.clock.runFor(MINUTE + 5_000);
    await expect(warning(page)).toBeVisible();
    await expect(warning(page)).toHaveAccessibleName('Phiên làm việc sắp hết');
    await expect(warning(page)).toHaveAccessibleDescription(/Còn chưa đến một phút/);
    await expect(page).toHaveTitle(`Phiên làm việc sắp hết | ${title}`);
    await expect(page.getByRole('button', { name: 'Ở lại' })).toBeFocused();
    expect(await timeLeft(page)).toBeLessThan(60);
    await page.keyboard.press('Enter');
    await expect(warning(page)).toBeHidden();
    await expect(page).toHaveTitle(title);
    expect(await timeLeft(page)).toBeGreaterThan(29 * 60);
    await expect(typed).toHaveValue('đang gõ dở');

    // The ten hours are over in half a minute: staying does not make it longer.
    const sessions = (await people.superuser()).collection('staff_sessions');
    const [session] = await sessions.getFullList({ filter: `staff = "${owner.id}"` });
    await sessions.update(session?.id ?? '', { madeAt: Date.now() - 10 * 60 * MINUTE + 30_000 });
    await page.clock.runFor(30 * MINUTE);
    await expect(warning(page)).toHaveAccessibleName('Phiên làm việc sắp hết');
    await page.getByRole('button', { name: 'Ở lại' }).click();
    await expect(warning(page)).toHaveAccessibleName('Không kéo dài thêm được');
    await expect(page.getByRole('button', { name: 'Đóng thông báo' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(warning(page)).toBeHidden();

    await people.letPass(owner, MINUTE);
    await page.clock.runFor(MINUTE);
    await expect(warning(page)).toHaveAccessibleName('Phiên làm việc đã hết');
    await expect(warning(page).getByRole('link', { name: 'Đăng nhập ở thẻ mới' })).toBeFocused();
    await warning(page).getByRole('button', { name: 'Đóng thông báo' }).click();
    await expect(typed).toHaveValue('đang gõ dở');
  },
);

test(
  'signing out everywhere ends the session on every machine',
  { tag: '@once' },
  async ({ page, browser, baseURL }) => {
    const owner = await enter(page, 'viewer');
    const other = await browser.newContext({ baseURL: baseURL ?? '' });
    const [name = '', value = ''] = (await people.enter(owner)).split('=');
    await other.addCookies([{ name, value, url: (baseURL ?? '').replace('http:', 'https:'), secure: true }]);
    const there = await other.newPage();
    await there.goto('/van-phong');
    await expect(there.getByRole('heading', { level: 1 })).toHaveText('Việc của tôi');
    await page.goto('/van-phong/tai-khoan-cua-toi');
    await page.getByRole('button', { name: 'Đăng xuất mọi nơi' }).click();
    await expect(page.getByRole('status')).toHaveText('Bạn đã đăng xuất.');
    await there.reload();
    await expect(there.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');
    await other.close();
  },
);
