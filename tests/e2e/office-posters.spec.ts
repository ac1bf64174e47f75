import { devices } from 'playwright/test';
import { expectNoViolations } from './support/axe.ts';
import { clientAddress } from './support/test.ts';
import { enter, expect, test } from './support/office.ts';
import { printedPages, readQr } from './support/printed.ts';
import { storedAnswer } from './support/stored.ts';
import { commentField, question, readReceipt, sendSurvey } from './support/survey.ts';

const ROUND = '/van-phong/dot-khao-sat/khi-tra-2026';
/** The procedure with the longest name of all. */
const LONGEST = '2.002333';
const ZALO =
  'Mozilla/5.0 (Linux; Android 10; SM-A107F Build/QP1A.190711.020; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/87.0.4280.141 Mobile Safari/537.36 Zalo android/12100713 ZaloTheme/light ZaloLanguage/vi';

test(
  'a poster is one page of its paper, and its code leads a telephone to an answer with its tag',
  { tag: ['@once', '@js'] },
  async ({ page, browser, baseURL }, info) => {
    await enter(page, 'viewer');
    await page.goto(ROUND);
    await page.getByRole('link', { name: 'Áp phích mã QR' }).click();
    await page.getByLabel('Quầy hoặc nơi dán').fill('Quầy số 3 – bộ phận tiếp nhận và trả kết');
    await page.getByLabel('Thủ tục').selectOption(LONGEST);
    for (const [name, size] of [
      ['A5', [420, 595]],
      ['A4', [595, 842]],
    ] as const) {
      await page.getByLabel(name).check();
      await page.getByRole('button', { name: 'Xem áp phích' }).click();
      await expect(page.getByRole('article')).toContainText('Không hỏi tên');
      expect(await printedPages(page)).toEqual({ count: 1, sizes: [size] });
    }
    await expectNoViolations(page, 'a poster');
    const tag = (await page.getByText('Nhãn nguồn: ').innerText()).replace('Nhãn nguồn: ', '');
    expect(tag).toMatch(/^quay-so-3-bo-phan-[a-z2-7]{4}$/);
    await page.emulateMedia({ media: 'print' });
    const address = await readQr(page.locator('.poster svg'));
    const path = `/ks/khi-tra-ket-qua/${tag}/${LONGEST}`;
    // The address for the public, as the site has it by default.
    const host = `localhost:${new URL(baseURL ?? '').port}`;
    expect(address).toBe(`http://${host}${path}`.toUpperCase());
    await expect(page.locator('.typed-address')).toHaveText(host + path);

    const { viewport } = devices['iPhone 8'];
    const headers = { 'X-Forwarded-For': clientAddress(info.testId) };
    const phone = await browser.newContext({ userAgent: ZALO, viewport, extraHTTPHeaders: headers });
    const visitor = await phone.newPage();
    // Zalo leaves its traces at the end of an address.
    await visitor.goto(`${address}?zarsrc=30`);
    expect(new URL(visitor.url()).searchParams.get('thu-tuc')).toBe(LONGEST);
    await question(visitor, 'Bạn đã nhận kết quả').getByLabel('Đã nhận').check();
    await question(visitor, 'so với ngày hẹn').getByLabel('Đúng ngày hẹn').check();
    await question(visitor, 'mấy lần').getByLabel('Không lần nào').check();
    await question(visitor, 'mấy cơ quan khác').getByLabel('1 cơ quan', { exact: true }).check();
    await question(visitor, 'thái độ').getByLabel('Không gặp công chức nào').check();
    await commentField(visitor).fill('');
    await sendSurvey(visitor);
    const answer = await storedAnswer(await readReceipt(visitor));
    expect(answer).toMatchObject({
      source: 'qr',
      sourceTag: tag,
      procedure: LONGEST,
      round: 'khi-tra-2026',
    });
    expect(phone.pages()).toHaveLength(1);
    await phone.close();
  },
);

test(
  'a poster without a place, or of a round without posters, is refused in words',
  { tag: '@once' },
  async ({ page }) => {
    await enter(page, 'viewer');
    await page.goto(`${ROUND}/ap-phich?quay=--&thu-tuc=9.999999`);
    await expect(page.getByRole('alert').getByRole('link')).toHaveText([
      /^Ghi tên quầy hoặc nơi dán/,
      'Không có thủ tục này. Hãy chọn lại trong danh sách.',
    ]);
    await expect(page.locator('.poster')).toHaveCount(0);
    await page.goto('/van-phong/dot-khao-sat/dai-bieu-2026/ap-phich?quay=Q1');
    await expect(page.getByRole('main')).toContainText('Đợt này không dùng áp phích.');
    await expect(page.locator('.poster')).toHaveCount(0);
  },
);
