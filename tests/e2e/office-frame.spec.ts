import type { Page } from 'playwright/test';
import { AMENDMENTS_PATH, DEPUTIES_PATH, RELEASES_PATH } from '#src/office/amendments/paths.ts';
import { CONTENT_PAGES, CONTENT_PATH, EDIT_FIELD, startAddress } from '#src/office/editing/paths.ts';
import { FILES_PATH, formFilesPath } from '#src/office/files/paths.ts';
import { PROCEDURE_IMPORT_PATH } from '#src/office/import/paths.ts';
import { paperPath, paperPrintPath } from '#src/office/paper/paths.ts';
import { POSTER_KEY } from '#src/office/posters/poster-fields.ts';
import { kiosksPath, postersPath, roundPath } from '#src/office/rounds/paths.ts';
import { SECTIONS } from '#src/office/sections.ts';
import { withdrawalAddress } from '#src/office/withdrawal/paths.ts';
import { expectNoViolations } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import { sample } from '../support/sampling.ts';
import { enter, expect, fillSignIn, people, test } from './support/office.ts';

/** To which people come by posters, or at the counter's tablet. */
const ROUND = 'khi-tra-2026';
/** … on paper. */
const PAPER_ROUND = 'giay-2026';
/** Where content is written, looked over and ended. */
const CONTENT = [
  `${CONTENT_PATH}?${EDIT_FIELD.kind}=procedures`,
  CONTENT_PAGES.start,
  startAddress('trang/lien-he.md'),
  AMENDMENTS_PATH,
  RELEASES_PATH,
  DEPUTIES_PATH,
  PROCEDURE_IMPORT_PATH,
  FILES_PATH,
  formFilesPath('to-khai-ho-chieu-cong-ham'),
  withdrawalAddress('thu-tuc/cap-the-abtc.md'),
];
const NARROWEST = { width: 320, height: 640 };

/** The page holds at 320 px, and axe finds nothing, in light and dark. */
async function expectFine(page: Page, what: string): Promise<void> {
  expect.soft(await layoutFaults(page), what).toEqual([]);
  await expectNoViolations(page, what);
}

test(
  'the way in can be used on the narrowest phone, in light and dark',
  { tag: '@once' },
  async ({ page }) => {
    await page.setViewportSize(NARROWEST);
    await page.goto(await people.firstLink());
    await expectFine(page, 'set-up');
    await page.goto(`/van-phong/moi/${'a'.repeat(52)}`);
    await expectFine(page, 'a link that leads nowhere');
    await page.goto('/van-phong');
    const owner = await people.make(['viewer']);
    await fillSignIn(page, owner, { code: '000000' });
    await expect(page.getByRole('alert')).toBeFocused();
    await expectFine(page, 'sign-in with a fault');
    await fillSignIn(page, owner);
    await page.goto('/van-phong/nhat-ky');
    await expectFine(page, 'a page for another role');
    await page.goto('/van-phong/xac-nhan');
    await expectFine(page, 'confirmation');
  },
);

test(
  'every section can be used on the narrowest phone, in light and dark',
  { tag: '@once' },
  async ({ page }) => {
    test.slow();
    await page.setViewportSize(NARROWEST);
    const owner = await enter(page, 'viewer', 'editor', 'approver', 'admin');
    const more = [
      '/van-phong/tai-khoan/moi',
      '/van-phong/tai-khoan-cua-toi/dien-thoai',
      `/van-phong/tai-khoan/${owner.id}`,
      roundPath(ROUND),
      kiosksPath(ROUND),
      paperPath(PAPER_ROUND),
      paperPrintPath(PAPER_ROUND),
      postersPath(ROUND),
      `${postersPath(ROUND)}?${new URLSearchParams({ [POSTER_KEY.desk]: 'Quầy số 3', [POSTER_KEY.size]: 'a4' })}`,
    ];
    const paths = [...CONTENT, ...SECTIONS.map((section) => section.path), ...more];
    const looked = sample(paths, 4);
    for (const path of paths) {
      await page.goto(path);
      expect.soft(await layoutFaults(page), path).toEqual([]);
      if (looked.includes(path)) await expectNoViolations(page, path);
    }
    await page.goto('/van-phong/tai-khoan-cua-toi');
    await page.getByRole('button', { name: 'Tạo mười mã mới' }).click();
    await expect(page.locator('.recovery-codes li')).toHaveCount(10);
    await expectFine(page, 'recovery codes');
  },
);

test(
  'the audit trail tells who did what, can be filtered, and is found whole',
  { tag: '@mixed' },
  async ({ page }) => {
    const owner = await people.make(['admin']);
    await page.goto('/van-phong/dang-nhap');
    await fillSignIn(page, owner, { password: 'sai' });
    await fillSignIn(page, owner);
    await page.goto('/van-phong/nhat-ky');
    const rows = page.getByRole('row').filter({ hasText: owner.username });
    await expect(rows.getByRole('rowheader')).toHaveText(['Đăng nhập', 'Đăng nhập không được']);
    await page.getByLabel('Tên đăng nhập').fill(owner.username.toUpperCase());
    await page.getByLabel('Việc', { exact: true }).selectOption('Đăng nhập');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await expect(page.getByRole('rowheader')).toHaveText(['Đăng nhập']);
    await page.getByRole('link', { name: 'Bỏ lọc' }).click();
    await page.getByRole('button', { name: 'Kiểm tra cả nhật ký' }).click();
    await expect(page.getByRole('status')).toContainText('Nhật ký còn nguyên vẹn');
    await expect(rows.getByRole('rowheader').first()).toHaveText('Kiểm tra nhật ký');
  },
);
