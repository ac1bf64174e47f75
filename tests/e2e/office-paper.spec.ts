import type { Page } from 'playwright/test';
import { posterPath } from '#src/survey/poster-address.ts';
import { expectNoViolations } from './support/axe.ts';
import { enter, expect, test } from './support/office.ts';
import { printedPages, readQr } from './support/printed.ts';
import { storedRecord } from './support/stored.ts';

const ROUND = '/van-phong/dot-khao-sat/giay-2026';
/** Two keys a second, what a practised clerk does without hurry, in 20 seconds. */
const MOST_KEYS = 40;

const said = (page: Page) => page.locator('[data-said]');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string) => page.getByRole('button', { name });

/** Presses keys one after the other; says how many. */
async function press(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

test(
  'a paper form is two pages of A4 in black and white at most, with the questions’ numbers and a code to the form on the web',
  { tag: ['@once', '@js'] },
  async ({ page, baseURL }) => {
    await enter(page, 'viewer');
    await page.goto(ROUND);
    await page.getByRole('link', { name: /^Phiếu giấy/ }).click();
    await expectNoViolations(page, 'lots of paper');
    await page.getByRole('link', { name: 'Mẫu phiếu để in' }).click();
    await expectNoViolations(page, 'a paper form');
    const form = page.getByRole('article');
    await expect(form).toContainText('Mỗi phiếu được tính đúng một lần');
    await expect(form).toContainText('Lô số: ..........');
    await expect(form).toContainText('Chỉ trả lời nếu câu 3 chọn “1”, “2”; nếu không thì sang câu 5.');
    await expect(form).toContainText('Nếu câu 1 chọn “Chưa nhận” thì sang câu');
    const { count, sizes } = await printedPages(page);
    expect([count <= 2, new Set(sizes.map(String))]).toEqual([true, new Set(['595,842'])]);
    await page.getByLabel('Số lô in sẵn').fill('12');
    await page.getByLabel('Số bản').fill('3');
    await button(page, 'Xem mẫu').click();
    await expect(form).toHaveCount(3);
    await expect(form.last()).toContainText('Lô số: 12');
    await expect(form.last()).toContainText('Phiếu số: 3');
    expect((await printedPages(page)).count).toBe(3 * count);
    await page.emulateMedia({ media: 'print' });
    const path = posterPath('phieu-giay', { round: 'giay-2026', desk: 'Phiếu giấy', procedure: '' });
    const host = `localhost:${new URL(baseURL ?? '').port}`;
    expect(await readQr(form.first().locator('svg'))).toBe(`http://${host}${path}`.toUpperCase());
    await expect(form.first()).toContainText(host + path);
    const colours = await form.first().evaluate((paper) => {
      const all = [paper, ...paper.querySelectorAll('*')].map((part) => getComputedStyle(part));
      const lines = all.filter(({ borderTopWidth }) => borderTopWidth !== '0px');
      return [
        ...new Set([...all.map(({ color }) => color), ...lines.map(({ borderTopColor }) => borderTopColor)]),
      ];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)']);
  },
);

/** Opens a lot of two sheets and comes to the first. */
async function openLot(page: Page): Promise<string> {
  await page.goto(`${ROUND}/phieu-giay`);
  await page.getByLabel('Số tờ trong lô').fill('2');
  await page.getByLabel('Nơi cất').fill('Cặp 3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Đã mở lô');
  const lot = page.url().replace(/\?.*/, '');
  await page.getByRole('link', { name: 'Nhập tiếp từ phiếu số 1' }).press('Enter');
  return lot;
}

test(
  'a clerk types sheets by keys alone, loses nothing, another person types again, and the lot becomes answers',
  { tag: ['@once', '@js'] },
  async ({ page, context, browser, baseURL }, { testId }) => {
    test.slow();
    // Letters: a long number would be covered.
    const comment = `Bàn hẹp ${testId.replace(/[^a-f]/g, '')}`;
    await enter(page, 'editor');
    const lot = await openLot(page);
    await expect(heading(page)).toHaveText(/^Phiếu số 1, lô số \d+$/);
    await expectNoViolations(page, 'a sheet to be typed');

    // What a key does is said, and undone by one; a key without an answer does nothing.
    await press(page, ['1', '1', '9']);
    await expect(said(page)).toHaveText('Phím 9 không có ở câu 3');
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('Câu 3 bắt buộc');
    await page.keyboard.press('2');
    await expect(said(page)).toHaveText('Câu 3: 2 Không hài lòng');
    await expect(page.getByRole('group', { name: /^4\. / })).toBeVisible();
    await page.keyboard.press('Backspace');
    await expect(said(page)).toHaveText('Xóa câu 3');
    await page.keyboard.press('4');
    // Who is satisfied is not asked with what they are not.
    await expect(page.getByRole('group', { name: /^4\. / })).toBeHidden();

    // A reload, and a lost line.
    await page.reload();
    await expect(said(page)).toContainText('lấy lại');
    await expect(page.getByRole('group', { name: /^3\. / }).getByLabel('4 Hài lòng')).toBeChecked();
    const comments = page.getByLabel('Ý kiến ghi trên phiếu');
    await comments.fill(comment);
    await context.setOffline(true);
    await comments.press('Enter');
    await expect(said(page)).toContainText('Mất mạng');
    await context.setOffline(false);
    await comments.press('Enter');
    await expect(heading(page)).toHaveText(/^Phiếu số 2, lô số/);
    await expect(page.getByRole('main')).toContainText('Đã lưu phiếu số 1.');

    // A whole sheet, from its first question to the next page: received, by hand, content, then every question of it.
    let keys = await press(page, ['1', '2', '5']);
    const stops = page.locator('fieldset[data-number]:not([hidden])');
    const left = (await stops.count()) - 3;
    keys += await press(
      page,
      Array.from({ length: left }, (_, index) => (index % 7 === 6 ? 'n' : '5')),
    );
    await expect(page.getByLabel('Thủ tục (mã')).toBeFocused();
    keys += await press(page, ['Enter', 'Enter']);
    await expect(page.getByRole('status').first()).toContainText('Đã nhập hết');
    expect(keys).toBeLessThanOrEqual(MOST_KEYS);
    expect(left).toBeGreaterThan(20);
    await button(page, 'Xong lượt một').click();
    await expect(page.getByRole('main')).toContainText('người khác nhập lại');

    const others = await browser.newContext({ baseURL: baseURL ?? '', locale: 'vi-VN' });
    const second = await others.newPage();
    await enter(second, 'editor');
    await second.goto(lot);
    await second.getByRole('link', { name: /^Nhập lại phiếu số/ }).click();
    await expect(second.locator('input:checked')).toHaveCount(0);
    await press(second, ['1', 'Enter', '3']);
    await second.getByLabel('Thủ tục (mã').press('Enter');
    await expect(second.getByRole('main')).toContainText('chỗ khác nhau');
    await expectNoViolations(second, 'a lot');
    await second.getByRole('link', { name: /chỗ khác nhau/ }).click();
    await expectNoViolations(second, 'differences of a sheet');
    for (const choice of await second.getByLabel('Trên giấy là').all())
      await choice.selectOption({ index: 2 });
    await second.getByLabel('Vì sao').fill('Nhập vội');
    await button(second, 'Ghi lựa chọn').click();
    await expect(second.getByRole('main')).toContainText('Lê Thị Thử chọn: Nhập vội');
    await button(second, 'Đóng lô và tính phiếu').click();
    await expect(second.getByRole('status').first()).toContainText('Phiếu đã được tính');
    await second.getByRole('link', { name: 'Sửa phiếu số 2' }).press('Enter');
    await expect(heading(second)).toHaveText(/^Sửa phiếu số 2/);
    await expectNoViolations(second, 'a correction');
    await others.close();

    const answer = await storedRecord('answers', (each) => each.comment === comment);
    expect(answer).toMatchObject({
      source: 'paper',
      sourceTag: '',
      round: 'giay-2026',
      screening: 'da-nhan',
    });
    await page.reload();
    await expect(page.getByRole('main')).toContainText('Đã đóng');
    const kept = await page.evaluate(() => Object.keys(sessionStorage));
    expect(kept).toEqual([]);
  },
);
