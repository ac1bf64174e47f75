import { SESSION_COOKIE } from '#src/office/cookie.ts';
import { enter, expect, fillSignIn, people, test } from './support/office.ts';

test(
  'who signs in sees who they are, and is out after signing out',
  { tag: '@mixed' },
  async ({ page, context }) => {
    const owner = await enter(page, 'editor', 'approver');
    await expect(page.getByRole('banner')).toContainText(owner.name);
    await expect(page.getByRole('banner')).toContainText('Vai trò: biên tập, duyệt');
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({
      name: SESSION_COOKIE,
      secure: true,
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
    });
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await expect(page.getByRole('status')).toHaveText('Bạn đã đăng xuất.');
    expect(await context.cookies()).toEqual([]);
    await page.goto('/van-phong');
    await expect(page).toHaveURL(/dang-nhap/);
  },
);

test(
  'a wrong code is refused without saying what was wrong, and the user name stays',
  { tag: '@mixed' },
  async ({ page }) => {
    const owner = await people.make(['viewer']);
    await page.goto('/van-phong/dang-nhap');
    await fillSignIn(page, owner, { code: '000000' });
    await expect(page).toHaveTitle(/^Lỗi: /);
    await expect(page.getByRole('alert')).toContainText('Tên đăng nhập, mật khẩu hoặc mã xác thực chưa đúng');
    await expect(page.getByLabel('Tên đăng nhập')).toHaveValue(owner.username);
    await fillSignIn(page, owner);
    await expect(page).toHaveURL(/\/van-phong$/);
  },
);
