import { vietnamDay } from '#src/lib/vietnam-time.ts';
import { recordIdOf } from '#src/survey/receipt.ts';
import { KIOSK_TASK } from '#src/office/kiosks/kiosk-fields.ts';
import { ending, KioskSite, PAGE } from '../api/support/kiosk-site.ts';
import { expectNoViolations } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import {
  answerAll,
  answerOnTablet,
  answerQuestions,
  factOf,
  fillStorage,
  heading,
  keptPage,
  keptText,
  openCorner,
  startButton,
  startTablet,
} from './support/tablet.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'default' });
// A site of its own, which is stopped while tablets go on; its address is not that of all others.
test.use({ calm: async ({}, use) => use() });

let kiosks: KioskSite;
test.beforeAll(async () => {
  kiosks = await KioskSite.start();
});
test.afterAll(() => kiosks.end());

const once = { tag: ['@js', '@once'] };

/** How often each of these answers is stored. */
async function timesStored(receipts: readonly string[]): Promise<number[]> {
  const ids = (await kiosks.stored()).map(({ id }) => id);
  return receipts.map((receipt) => ids.filter((id) => id === recordIdOf(receipt)).length);
}

test('a person answers by touch, and nothing of it is left for the next one', once, async ({ page }) => {
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.clock.install();
  await startTablet(page, kiosks, 'Quầy số 1');
  await expectNoViolations(page, 'start');
  await startButton(page).click();
  await expect(heading(page)).toBeFocused();
  await page.getByRole('button', { name: 'Chưa nhận' }).click();
  await expect(page.getByText('Câu 2 trên 6')).toBeVisible();
  await expectNoViolations(page, 'a question');
  const box = await page.getByRole('button', { name: 'Bình thường' }).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(144);
  await page.getByRole('button', { name: 'Câu trước' }).click();
  await expect(page.getByRole('button', { name: 'Chưa nhận' })).toHaveAttribute('aria-pressed', 'true');
  await page.clock.fastForward(49_000);
  await expect(page.getByRole('button', { name: 'Tôi cần thêm thời gian' })).toHaveCount(0);
  await page.clock.fastForward(3_000);
  await expectNoViolations(page, 'warning');
  await page.getByRole('button', { name: 'Tôi cần thêm thời gian' }).click();
  await page.clock.fastForward(49_000);
  await expect(heading(page)).toHaveText('Bạn đã nhận kết quả của thủ tục chưa?');
  await page.clock.fastForward(12_000);
  await expect(startButton(page)).toBeVisible();

  await answerAll(page);
  const receipt = (await page.locator('.kiosk-code').textContent()) ?? '';
  await expectNoViolations(page, 'thanks');
  await expect.poll(async () => (await timesStored([receipt]))[0]).toBe(1);
  await page.clock.fastForward(41_000);
  await expect(startButton(page)).toBeVisible();
  const letters = receipt.replaceAll(' ', '');
  expect(letters).toHaveLength(20);
  const left = `${await page.content()} ${await keptText(page)}`;
  for (const text of [receipt, letters, recordIdOf(receipt)]) expect(left).not.toContain(text);
  await page.goBack().catch(() => null);
  await expect(startButton(page)).toBeVisible();
  expect(wrong).toEqual([]);
});

test(
  'a person answers by keyboard, in English and in large text on a small screen',
  once,
  async ({ page }) => {
    await startTablet(page, kiosks, 'Quầy số 2');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await page.getByRole('button', { name: 'English' }).focus();
    await page.keyboard.press('Enter');
    for (const name of ['Received', 'Very satisfied']) {
      await expect(heading(page)).toBeFocused();
      expect(await layoutFaults(page)).toEqual([]);
      await page.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Space');
    }
    await expect(page.locator('main')).toHaveAttribute('lang', 'en');
    await expect(page.getByText('Question 3 of 7')).toBeVisible();
    await page.getByRole('button', { name: 'Start over' }).click();
    await answerAll(page);
    await expect(page.locator('.kiosk-code')).toBeVisible();
    expect(await layoutFaults(page)).toEqual([]);
  },
);

test(
  'without a site the tablet starts, asks, tells staff what waits, and delivers it once',
  once,
  async ({ page }) => {
    const pin = await startTablet(page, kiosks, 'Quầy số 3');
    await openCorner(page, pin);
    await expectNoViolations(page, 'corner');
    await expect(factOf(page, 'Mở được khi mất mạng')).toHaveText('có', { timeout: 20_000 });
    await page.getByRole('button', { name: 'Đóng' }).click();
    await kiosks.site.killAll();
    await page.reload();
    const receipts = [await answerOnTablet(page), await answerOnTablet(page)];
    await page.reload();
    await openCorner(page, pin);
    await expect(factOf(page, 'Phiếu chưa gửi')).toHaveText('2');
    const kept = await keptText(page);
    expect(kept).toContain(recordIdOf(receipts[0] ?? ''));
    for (const receipt of receipts) expect(kept).not.toContain(receipt.replaceAll(' ', ''));
    // A day, and no time of day: which of two answers came first is not to be seen either.
    expect(kept.replace(/"(opens|closes)At":"[^"]+"/g, '')).not.toMatch(/\d\d:\d\d/);
    await kiosks.site.start();
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await expect(factOf(page, 'Phiếu chưa gửi')).toHaveText('0', { timeout: 30_000 });
    expect(await timesStored(receipts)).toEqual([1, 1]);
  },
);

test('a tablet whose storage is full says so, loses nothing and asks nobody more', once, async ({ page }) => {
  await startTablet(page, kiosks, 'Quầy số 4');
  await answerAll(page);
  await page.getByRole('button', { name: 'Xong' }).click();
  await kiosks.site.killAll();
  await startButton(page).click();
  for (const name of ['Đã nhận', 'Hài lòng', 'Hài lòng', 'Hài lòng', 'Hài lòng', 'Hài lòng'])
    await page.getByRole('button', { name, exact: true }).click();
  await fillStorage(page);
  await page.getByRole('button', { name: 'Hài lòng', exact: true }).click();
  await expect(heading(page)).toHaveText('Máy chưa ghi được phiếu');
  await kiosks.site.start();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  // Nothing could be written; the site takes it from memory, and its receipt is shown.
  await expect(heading(page)).toHaveText('Cảm ơn bạn đã trả lời', { timeout: 30_000 });
  const receipt = (await page.locator('.kiosk-code').textContent()) ?? '';
  expect(await timesStored([receipt])).toEqual([1]);
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(page.getByText('Bộ nhớ của máy đã đầy')).toBeVisible();
  await page.reload();
  await answerOnTablet(page);
});

test(
  'a new version of the page takes over between two people, and what waits is delivered once',
  once,
  async ({ page }) => {
    const name = 'Sở Ngoại vụ và Hội nhập';
    const agency = page.locator('.kiosk-agency b');
    await startTablet(page, kiosks, 'Quầy số 7');
    await startButton(page).click();
    await expect(heading(page)).toBeFocused();
    await page.evaluate(() => Object.assign(window, { before: true }));
    kiosks.rename(name);
    // Each time the line is back the tablet asks what there is; now somebody stands there.
    await expect
      .poll(
        async () => {
          await page.evaluate(() => dispatchEvent(new Event('online')));
          return keptPage(page);
        },
        { timeout: 30_000 },
      )
      .toContain(name);
    await kiosks.site.killAll();
    await answerQuestions(page);
    await expect(heading(page)).toHaveText('Cảm ơn bạn đã trả lời');
    const receipt = (await page.locator('.kiosk-code').textContent()) ?? '';
    await expect(agency).not.toHaveText(name);
    await page.getByRole('button', { name: 'Xong' }).click();
    await expect(agency).toHaveText(name);
    expect(await page.evaluate(() => 'before' in window)).toBe(false);
    expect(await keptText(page)).toContain(recordIdOf(receipt));
    await kiosks.site.start();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(async () => keptText(page)).not.toContain(recordIdOf(receipt));
    expect(await timesStored([receipt])).toEqual([1]);
  },
);

test(
  'a tablet whose clock stands years back answers for the right day, and staff see it',
  once,
  async ({ page }) => {
    await page.clock.install({ time: '2019-01-01T00:00:00Z' });
    const pin = await startTablet(page, kiosks, 'Quầy số 8');
    const days = [vietnamDay(new Date())];
    await answerAll(page);
    const receipt = (await page.locator('.kiosk-code').textContent()) ?? '';
    days.push(vietnamDay(new Date()));
    await expect.poll(async () => (await timesStored([receipt]))[0]).toBe(1);
    const answer = (await kiosks.stored()).find(({ id }) => id === recordIdOf(receipt));
    expect(days).toContain(answer?.day);
    await page.getByRole('button', { name: 'Xong' }).click();
    await openCorner(page, pin);
    await expect(factOf(page, 'Đồng hồ của máy')).not.toHaveText('đúng');
  },
);

test('of two tabs one asks; the other can take over', once, async ({ page, context }) => {
  await startTablet(page, kiosks, 'Quầy số 5');
  const other = await context.newPage();
  await other.goto(`${kiosks.site.url}/kiosk`);
  await expect(other.getByText('đang mở ở một thẻ khác')).toBeVisible();
  await other.getByRole('button', { name: 'Dùng thẻ này' }).click();
  await expect(startButton(other)).toBeVisible();
  await expect(page.getByText('đang mở ở một thẻ khác')).toBeVisible();
});

test(
  'a code that is wrong or used, and a tablet that is revoked, are told to staff',
  once,
  async ({ page }) => {
    const code = await kiosks.newCode('Quầy số 6');
    await page.goto(`${kiosks.site.url}/kiosk`);
    const field = page.getByLabel('Mã mở máy');
    for (const [typed, sentence] of [
      ['123', 'Lỗi: Mã có 12 chữ số.'],
      ['1234 5678 9012', 'Lỗi: Không có mã này.'],
      [code, null],
    ] as const) {
      await field.fill(typed);
      await page.getByRole('button', { name: 'Mở máy' }).click();
      if (sentence !== null) await expect(page.getByRole('alert')).toContainText(sentence);
    }
    await expect(startButton(page)).toBeVisible();
    await kiosks.people.editor.send(PAGE, ending(KIOSK_TASK.revoke, await kiosks.idOnPage('Quầy số 6')));
    await openCorner(page, code.replaceAll(' ', '').slice(-6));
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await expect(page.getByText('Văn phòng đã thu hồi máy này.')).toBeVisible();
    await page.getByRole('button', { name: 'Mở lại bằng mã khác' }).click();
    await field.fill(code);
    await page.getByRole('button', { name: 'Mở máy' }).click();
    await expect(page.getByRole('alert')).toContainText('Lỗi: Mã này đã mở một máy.');
    await field.fill(await kiosks.newCode('Quầy số 6'));
    await page.getByRole('button', { name: 'Mở máy' }).click();
    await expect(startButton(page)).toBeVisible();
  },
);
