import type { Locator, Page } from 'playwright/test';
import { inForce } from './support/catalogue.ts';
import { seenFocus } from './support/focus.ts';
import { expect, test } from './support/test.ts';
import { SHEET, SURVEY } from './support/site.ts';
import { OVERALL, SCREENING, commentField, question, readReceipt } from './support/survey.ts';

/** No way through a page of ours is longer. */
const MAX_STOPS = 120;
const MIN_RING_IN_PX = 2;

/** Presses Tab until the focus is there. Every stop on the way must be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const focus = await seenFocus(page);
    expect(focus?.ring ?? 0, `the ring around ${focus?.element}`).toBeGreaterThanOrEqual(MIN_RING_IN_PX);
    if (await target.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error('The Tab key does not lead there');
}

test('the first stop skips what every page has', { tag: '@mixed' }, async ({ page }) => {
  await page.goto(SHEET.path);
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('from the search box to a sheet', { tag: '@mixed' }, async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.locator('#tim-home'));
  await page.keyboard.type('ho chieu');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/tim-kiem?q=ho+chieu');
  const first = page.getByRole('main').getByRole('listitem').first().getByRole('link').first();
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await expect(page.locator('.record')).toContainText('2.002352');
});

test('to a suggestion', { tag: '@js' }, async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.locator('#tim-home'));
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('ho chieu');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.record')).toContainText('2.002352');
});

test('through the filters of the list', { tag: '@mixed' }, async ({ page }) => {
  await page.goto('/thu-tuc');
  const sector = page.getByLabel('Lĩnh vực', { exact: true });
  await tabTo(page, sector);
  const last = (await sector.locator('option').last().innerText()).trim();
  await page.keyboard.press('End');
  await expect(sector.locator('option:checked')).toHaveText(last);
  await tabTo(page, page.getByRole('button', { name: 'Lọc' }));
  await page.keyboard.press('Enter');
  const found = (await inForce()).filter(({ sector: name }) => name === last).map(({ code }) => code);
  expect(found.length).toBeGreaterThan(0);
  await expect(page.getByRole('rowheader').locator('small:not([lang])')).toHaveText(found);
});

test('through the survey from start to end', async ({ page }) => {
  await page.goto(SURVEY);
  await tabTo(page, page.locator(`[id="${SCREENING}"]`));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('Thủ tục bạn đã làm'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.locator(`[id="${OVERALL}"]`));
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  const chosen = question(page, 'Nhìn chung').getByRole('radio', { checked: true });
  await expect(chosen).toHaveAccessibleName('Hài lòng');

  await tabTo(page, page.locator('summary').first());
  await page.keyboard.press('Enter');
  const criterion = question(page, 'Nơi ngồi chờ có đủ chỗ');
  await tabTo(page, criterion.getByRole('radio').first());
  await page.keyboard.press('Space');
  await expect(criterion.getByLabel('Rất không hài lòng')).toBeChecked();

  await tabTo(page, commentField(page));
  await page.keyboard.type('Chỉ dùng bàn phím');
  await tabTo(page, page.getByRole('button', { name: 'Gửi phiếu khảo sát' }));
  await page.keyboard.press('Enter');
  await readReceipt(page);
});

test('through a sheet by its sections and deciding questions', { tag: '@mixed' }, async ({ page }) => {
  await page.goto(SHEET.path);
  await tabTo(page, page.locator('.contents').getByRole('link', { name: 'Giấy tờ' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('#giay-to')).toBeInViewport();
  // The next stop is in the section, not after the bar.
  await page.keyboard.press('Tab');
  await expect(page.locator('#giay-to').locator(':focus')).toHaveCount(1);
  await expect(page.getByLabel('Cơ quan của tỉnh')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Cơ quan trung ương')).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Xem giấy tờ của tôi' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/ai-cho-phep=trung-uong/);
  await expect(page.locator('#giay-to').getByRole('status')).toBeVisible();
  await tabTo(page, page.locator('#giay-to').getByRole('status').getByRole('link').first());
  await page.keyboard.press('Enter');
  await expect(page.locator('.record')).toContainText('3.000602');
});

test('from the list of faults to each field', { tag: '@mixed' }, async ({ page }) => {
  await page.goto(SURVEY);
  await tabTo(page, page.getByRole('button', { name: 'Gửi phiếu khảo sát' }));
  await page.keyboard.press('Enter');
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  for (const [place, field] of [SCREENING, OVERALL].entries()) {
    await summary.focus();
    await tabTo(page, summary.getByRole('link').nth(place));
    await page.keyboard.press('Enter');
    await expect(page.locator(`[id="${field}"]`)).toBeFocused();
    await page.keyboard.press('Space');
  }
  await tabTo(page, page.getByRole('button', { name: 'Gửi phiếu khảo sát' }));
  await page.keyboard.press('Enter');
  await readReceipt(page);
});

test('through a rating and its comment', { tag: '@mixed' }, async ({ page }) => {
  await page.goto(SHEET.path);
  await tabTo(page, page.getByRole('button', { name: 'Chưa', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^Cảm ơn bạn/);
  await tabTo(page, page.getByLabel('Bạn muốn trang này khác đi thế nào?'));
  await page.keyboard.type('Chỉ dùng bàn phím');
  await tabTo(page, page.getByRole('button', { name: 'Gửi thêm' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('Sở đã nhận ý kiến của bạn.');
});

test('to the print dialog of a sheet', { tag: ['@js', '@once'] }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { printed: 0 });
    globalThis.print = () => {
      (globalThis as unknown as { printed: number }).printed += 1;
    };
  });
  await page.goto(SHEET.path);
  await tabTo(page, page.getByRole('button', { name: 'Mở bản in có mã QR' }));
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1);
});
