import type { Page } from 'playwright/test';
import { expect, test } from './support/test.ts';
import { SHEET, SURVEY, site } from './support/site.ts';
import { countAnswers, storedAnswer } from './support/stored.ts';
import {
  COMMENT, HONEYPOT, OVERALL, RECEIPT, SCREENING, TOKEN,
  answerSurvey, commentField, fillSurvey, question, readReceipt, sendSurvey,
} from './support/survey.ts'; // prettier-ignore

/** What `LIMITS` in src/limits/limiter.ts grants one client in a minute. */
const ANSWERS_PER_MINUTE = 20;

const tokenOf = (page: Page) => page.locator(`[name="${TOKEN}"]`).inputValue();

test('faults are listed with links to their fields, and no answer is lost', async ({ page }) => {
  await page.goto(`${SURVEY}?thu-tuc=${SHEET.code}`);
  await question(page, 'với nơi làm thủ tục').getByLabel('Bình thường').check();
  await commentField(page).fill('a'.repeat(2001));
  await sendSurvey(page);

  await expect(page).toHaveTitle(/^Lỗi: /);
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('heading')).toHaveText('Còn 3 chỗ cần sửa');
  await expect(summary).toBeFocused();
  const faults: [string, RegExp][] = [
    [SCREENING, /^Bạn đã nhận kết quả của thủ tục chưa\? Chọn “Đã nhận” hoặc “Chưa nhận”\.$/],
    [OVERALL, /^Đánh giá chung: chọn một trong năm mức\.$/],
    [COMMENT, /^Bạn muốn Sở sửa .*\? Ý kiến dài quá 2\.000 ký tự, xin rút ngắn\.$/],
  ];
  await expect(summary.getByRole('link')).toHaveCount(faults.length);
  for (const [place, [field, sentence]] of faults.entries()) {
    const link = summary.getByRole('link').nth(place);
    await expect(link).toHaveText(sentence);
    await expect(link).toHaveAttribute('href', `#${field}`);
    await link.click();
    await expect(page.locator(`[id="${field}"]`)).toBeFocused();
    await expect(page.locator(`[id="${field}-loi"]`)).toContainText('Lỗi:');
  }
  // What is wrong is tied to its field for those who do not see it.
  await expect(commentField(page)).toHaveAccessibleDescription(/Lỗi: Ý kiến dài quá/);

  await expect(page.getByLabel('Thủ tục bạn đã làm')).toHaveValue(SHEET.code);
  await expect(question(page, 'với nơi làm thủ tục').getByLabel('Bình thường')).toBeChecked();
  await expect(commentField(page)).toHaveValue('a'.repeat(2001));

  await fillSurvey(page, 'Đã rút ngắn');
  await sendSurvey(page);
  const answer = await storedAnswer(await readReceipt(page));
  expect(answer).toMatchObject({
    procedure: SHEET.code,
    screening: 'da-nhan',
    scores: { chung: 4, tiep_can: 3 },
    comment: 'Đã rút ngắn',
    source: 'web',
  });
});

test('criteria that were answered stay open after a fault', { tag: '@mixed' }, async ({ page }) => {
  await page.goto(SURVEY);
  const criterion = question(page, 'Nơi ngồi chờ có đủ chỗ');
  await expect(criterion).toBeHidden();
  await page.locator('summary').first().click();
  await criterion.getByLabel('Hài lòng', { exact: true }).check();
  await sendSurvey(page);
  await expect(page).toHaveTitle(/^Lỗi: /);
  await expect(criterion.getByLabel('Hài lòng', { exact: true })).toBeChecked();
  await expect(criterion).toBeVisible();
});

test(
  'a program that fills in what people do not see is thanked, and its answer is marked',
  { tag: '@mixed' },
  async ({ page }) => {
    await page.goto(SURVEY);
    const trap = page.locator(`[name="${HONEYPOT}"]`).first();
    await expect(trap).not.toBeInViewport();
    await fillSurvey(page, 'Tôi là máy');
    await trap.fill('http://spam.example');
    await sendSurvey(page);
    const answer = await storedAnswer(await readReceipt(page));
    expect(answer.marks).toContain('honeypot');
  },
);

test('the same form sent twice is one answer with one receipt', { tag: '@mixed' }, async ({ page }, info) => {
  const comment = `Gửi hai lần ${info.testId}`;
  await page.goto(SURVEY);
  const shown = { [TOKEN]: await tokenOf(page), [SCREENING]: 'da-nhan', [OVERALL]: '4', [COMMENT]: comment };
  const receipts: string[] = [];
  for (const _ of [1, 2]) {
    const headers = { origin: site.url };
    const thanks = await page.request.post(SURVEY, { form: shown, headers });
    expect(thanks.url()).toContain('/khao-sat/cam-on?');
    receipts.push(/class="code">([^<]*)</.exec(await thanks.text())?.[1] ?? '');
  }
  expect(receipts[0]).toMatch(RECEIPT);
  expect(receipts[1]).toBe(receipts[0]);
  await storedAnswer(receipts[0] ?? '');
  expect(await countAnswers(comment)).toBe(1);
});

test(
  'after Back and a change the first answer stands, and a fresh form holds the change',
  { tag: '@mixed' },
  async ({ page }, info) => {
    const [first, second] = [`Lần đầu ${info.testId}`, `Sửa lại ${info.testId}`];
    await page.goto(SURVEY);
    const token = await tokenOf(page);
    await fillSurvey(page, first);
    await sendSurvey(page);
    const receipt = await readReceipt(page);

    await page.goBack();
    expect(await tokenOf(page)).toBe(token);
    await fillSurvey(page, second, 'Không hài lòng');
    await sendSurvey(page);

    const notice = page.getByRole('alert');
    await expect(notice.getByRole('heading')).toHaveText('Phiếu này đã được gửi rồi');
    await expect(notice).toContainText('Câu trả lời gửi lần đầu được giữ nguyên.');
    await expect(commentField(page)).toHaveValue(second);
    await expect(question(page, 'Nhìn chung').getByLabel('Không hài lòng', { exact: true })).toBeChecked();
    expect(await tokenOf(page)).not.toBe(token);
    expect((await storedAnswer(receipt)).comment).toBe(first);
    expect(await countAnswers(second)).toBe(0);

    // The fresh form is another answer, should the reader want one.
    await sendSurvey(page);
    const other = await readReceipt(page);
    expect(other).not.toBe(receipt);
    expect((await storedAnswer(other)).comment).toBe(second);
  },
);

test(
  'Back and send again is the same answer with the same receipt',
  { tag: '@mixed' },
  async ({ page }, info) => {
    const comment = `Quay lại rồi gửi ${info.testId}`;
    const receipt = await answerSurvey(page, comment);
    await page.goBack();
    // What the browser does not fill in again by itself, a person does.
    await fillSurvey(page, comment);
    await sendSurvey(page);
    expect(await readReceipt(page)).toBe(receipt);
    await storedAnswer(receipt);
    expect(await countAnswers(comment)).toBe(1);
  },
);

test(
  'over the limit the filled form comes back with the time to wait',
  { tag: '@mixed' },
  async ({ page }) => {
    const headers = { origin: site.url };
    const sendOne = async (): Promise<void> => {
      const html = await (await page.request.get(SURVEY)).text();
      const token = new RegExp(`name="${TOKEN}" value="([a-z2-7]+)"`).exec(html)?.[1] ?? '';
      const form = { [TOKEN]: token, [SCREENING]: 'da-nhan', [OVERALL]: '4' };
      const answer = await page.request.post(SURVEY, { form, headers, maxRedirects: 0 });
      expect(answer.status()).toBe(303);
    };
    await Promise.all(Array.from({ length: ANSWERS_PER_MINUTE }, sendOne));

    await page.goto(SURVEY);
    await fillSurvey(page, 'Còn nguyên');
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await sendSurvey(page);
    const response = await answered;
    expect(response.status()).toBe(429);
    const seconds = Number(response.headers()['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    await expect(page.getByRole('alert')).toContainText(
      'Máy này vừa gửi nhiều phiếu. Xin đợi 1 phút rồi gửi lại; câu trả lời vẫn còn.',
    );
    await expect(commentField(page)).toHaveValue('Còn nguyên');
    await expect(question(page, 'Nhìn chung').getByLabel('Hài lòng', { exact: true })).toBeChecked();
  },
);

test(
  'a form that was tampered with comes back filled, ready to be sent',
  { tag: '@mixed' },
  async ({ page }) => {
    await page.goto(SURVEY);
    await page.locator(`[name="${TOKEN}"]`).evaluate((field: HTMLInputElement) => {
      field.value = `${field.value.slice(0, -1)}${field.value.endsWith('a') ? 'b' : 'a'}`;
    });
    await fillSurvey(page, 'Vẫn còn');
    await sendSurvey(page);
    await expect(page.getByRole('alert')).toContainText('xin gửi lại');
    await expect(commentField(page)).toHaveValue('Vẫn còn');
    await sendSurvey(page);
    await readReceipt(page);
  },
);

test('a poster’s tag travels with the answer', { tag: '@mixed' }, async ({ page }) => {
  await page.goto('/ks/hai-long?nguon=quay-1');
  await expect(page).toHaveURL(new RegExp(`${SURVEY}\\?nguon=quay-1&luot=[a-z2-7]+$`));
  await fillSurvey(page, 'Từ áp phích');
  await sendSurvey(page);
  const answer = await storedAnswer(await readReceipt(page));
  expect(answer).toMatchObject({ source: 'qr', sourceTag: 'quay-1' });
});

test(
  'the address of the thank-you holds no receipt, and nothing is kept of it',
  { tag: '@mixed' },
  async ({ page }) => {
    const receipt = await answerSurvey(page, 'Kín');
    expect(decodeURIComponent(page.url()).toUpperCase()).not.toContain(receipt.replaceAll(' ', ''));
    const again = await page.request.get(page.url());
    expect(again.headers()['cache-control']).toBe('no-store');
    await page.goto('/khao-sat/cam-on?phieu=khong-phai-cua-toi');
    await expect(page.getByRole('main')).toContainText('Mã biên nhận chỉ hiện trong 15 phút');
  },
);
