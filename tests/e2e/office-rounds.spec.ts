import { readFileSync } from 'node:fs';
import { expectNoViolations } from './support/axe.ts';
import { enter, expect, test } from './support/office.ts';
import { printedPages } from './support/printed.ts';

const ROUND = '/van-phong/dot-khao-sat/dai-bieu-2026';

test(
  'one person asks for links, another makes them, and they are there once',
  { tag: '@once' },
  async ({ page, browser, baseURL }, info) => {
    const options = { baseURL: baseURL ?? '', locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' };
    const note = `Gửi đại biểu ${info.testId} ${info.project.name}`;
    await enter(page, 'editor', 'approver');
    await page.getByRole('link', { name: 'Phiếu và đợt' }).first().click();
    await expectNoViolations(page, 'rounds');
    await page.getByRole('link', { name: 'Đợt lấy ý kiến đại biểu năm 2026' }).click();
    await expect(page.getByRole('main')).toContainText('n = N / (1 + N·e²)');
    await page.getByLabel('Số liên kết').fill('3');
    await page.getByLabel('Lý do').fill(note);
    await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await expect(page.getByRole('status')).toContainText('Đã gửi đề nghị');
    const own = page.getByRole('article').filter({ hasText: note });
    await expect(own).toContainText('người khác duyệt');
    await expect(own.getByRole('button', { name: 'Duyệt và làm liên kết' })).toHaveCount(0);

    // Somebody else's browser.
    const others = await browser.newContext({ ...options, viewport: page.viewportSize() });
    const approver = await others.newPage();
    await enter(approver, 'approver');
    await approver.goto(ROUND);
    const request = approver.getByRole('article').filter({ hasText: note });
    await expect(request).toContainText('Rời trang đó là mất');
    await expectNoViolations(approver, 'a round');
    await request.getByRole('button', { name: 'Duyệt và làm liên kết' }).click();
    await expect(approver.getByRole('heading', { level: 1 })).toHaveText('Liên kết mời: chỉ hiện lần này');
    const shown = await approver.locator('.link-slips .long-link').allTextContents();
    expect(shown).toHaveLength(3);
    await expectNoViolations(approver, 'new links');
    // A browser asks only for a page that was touched.
    await approver.getByRole('heading', { level: 1 }).click();
    const [dialog] = await Promise.all([
      approver.waitForEvent('dialog'),
      approver.close({ runBeforeUnload: true }),
    ]);
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    const [file] = await Promise.all([
      approver.waitForEvent('download'),
      approver.getByRole('link', { name: 'Lưu tệp để trộn thư (CSV)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('lien-ket-dai-bieu-2026-2098-12-31.csv');
    const rows = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n')
      .slice(1);
    expect(rows.map((row) => row.split('","')[0]?.slice(1))).toEqual(shown);
    const [letters] = await Promise.all([
      approver.waitForEvent('download'),
      approver.getByRole('link', { name: 'Lưu giấy mời (Word)' }).click(),
    ]);
    expect(letters.suggestedFilename()).toBe('giay-moi-dai-bieu-2026-2098-12-31.docx');
    expect(
      readFileSync(await letters.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    // On paper each is a letter of one page, or a slip.
    expect((await printedPages(approver)).count).toBe(3);
    await approver.emulateMedia({ media: 'print' });
    await expect(approver.getByText('Kính gửi: Ông, bà').first()).toBeVisible();
    await expect(approver.getByRole('heading', { level: 1 })).toBeHidden();
    await approver.emulateMedia({ media: null });
    await expect(approver.getByText('Kính gửi: Ông, bà').first()).toBeHidden();
    await approver.getByLabel('In thành mẩu').check();
    expect((await printedPages(approver)).count).toBe(1);
    await approver.getByRole('link', { name: 'Đã in hoặc đã lưu' }).click();
    await expect(request).toContainText('Đã duyệt');
    await expect(approver.getByRole('main')).not.toContainText(shown[0] ?? '');
    await others.close();
  },
);

test('every way through a form can be looked at', { tag: '@once' }, async ({ page }) => {
  await enter(page, 'viewer');
  await page.goto('/van-phong/dot-khao-sat');
  await page.getByRole('link', { name: /^Xem thử: KS-03/ }).click();
  await page.getByRole('link', { name: 'Đường 3' }).click();
  await expect(page.getByLabel('Lãnh đạo cơ quan, đơn vị khác')).toBeChecked();
  await expect(page.getByRole('heading', { name: 'Tham mưu' })).toBeVisible();
  // This way is not asked about it: the heading is gone with the question.
  await expect(page.getByRole('heading', { name: 'Phối hợp' })).toBeHidden();
  await expectNoViolations(page, 'a form looked at');
  await page.getByRole('button', { name: 'Gửi phiếu khảo sát' }).click();
  await expect(page).toHaveTitle(/^Lỗi: /);
});
