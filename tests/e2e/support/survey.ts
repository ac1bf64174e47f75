import type { Locator, Page } from 'playwright/test';
import { expect } from './test.ts';
import { SURVEY } from './site.ts';

export const SCREENING = 'cau-da_nhan_ket_qua';
export const OVERALL = 'cau-chung';
export const COMMENT = 'cau-y_kien';
export const TOKEN = 'phieu';
export const HONEYPOT = 'trang-web';

export const RECEIPT = /^[0-9A-Z]{4}( [0-9A-Z]{4}){4}$/;

/** The group of answers to one question, by words of the question. */
export function question(page: Page, words: string | RegExp): Locator {
  return page.getByRole('group', { name: words });
}

export function commentField(page: Page): Locator {
  return page.locator(`[name="${COMMENT}"]`);
}

/** Answers the two questions that are required, and says something. */
export async function fillSurvey(page: Page, comment: string, level = 'Hài lòng'): Promise<void> {
  await question(page, 'Bạn đã nhận kết quả').getByLabel('Đã nhận').check();
  await question(page, 'Nhìn chung').getByLabel(level, { exact: true }).check();
  await commentField(page).fill(comment);
}

export async function sendSurvey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi phiếu khảo sát' }).click();
}

/** Reads the receipt off the thank-you that is shown. */
export async function readReceipt(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cảm ơn bạn đã trả lời');
  const code = page.locator('.receipt .code');
  await expect(code).toHaveText(RECEIPT);
  return (await code.innerText()).trim();
}

/** Opens the form and sends it, filled. */
export async function answerSurvey(page: Page, comment: string): Promise<string> {
  await page.goto(SURVEY);
  await fillSurvey(page, comment);
  await sendSurvey(page);
  return readReceipt(page);
}
