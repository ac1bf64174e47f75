import type { Page } from 'playwright/test';
import type { KioskSite } from '../../api/support/kiosk-site.ts';
import { expect } from './test.ts';

/** What somebody answers who is content; the last touch finishes it. */
const CONTENT = ['Đã nhận', 'Hài lòng', 'Hài lòng', 'Hài lòng', 'Hài lòng', 'Hài lòng', 'Hài lòng'];

export const startButton = (page: Page) => page.getByRole('button', { name: 'Bắt đầu' });
export const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Starts the tablet of a page with a new code; gives the digits that open its corner. */
export async function startTablet(page: Page, kiosks: KioskSite, desk: string): Promise<string> {
  const code = await kiosks.newCode(desk);
  await page.goto(`${kiosks.site.url}/kiosk`);
  await page.getByLabel('Mã mở máy').fill(code);
  await page.getByRole('button', { name: 'Mở máy' }).click();
  await expect(startButton(page)).toBeVisible();
  return code.replaceAll(' ', '').slice(-6);
}

/** Answers all that is asked, up to the last touch. */
export async function answerAll(page: Page): Promise<void> {
  await startButton(page).click();
  await answerQuestions(page);
}

/** Answers from the first question on, up to the last touch. */
export async function answerQuestions(page: Page): Promise<void> {
  for (const [place, name] of CONTENT.entries()) {
    await expect(page.getByText(`Câu ${place + 1} trên 7`)).toBeVisible();
    await page.getByRole('button', { name, exact: true }).click();
  }
}

/** Answers and is thanked; gives the receipt. */
export async function answerOnTablet(page: Page): Promise<string> {
  await answerAll(page);
  await expect(heading(page)).toHaveText('Cảm ơn bạn đã trả lời');
  const receipt = (await page.locator('.kiosk-code').textContent()) ?? '';
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(startButton(page)).toBeVisible();
  return receipt;
}

/** Opens the staff's corner by keyboard. */
export async function openCorner(page: Page, pin: string): Promise<void> {
  // Nothing stands on the page before it listens.
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press('Alt+Shift+KeyN');
  await page.getByLabel('Sáu chữ số cuối').fill(pin);
  await page.getByRole('button', { name: 'Mở', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Gửi ngay' })).toBeVisible();
}

/** What the corner says of one thing. */
export const factOf = (page: Page, label: string) =>
  page.locator('dl div').filter({ hasText: label }).locator('dd');

/** Everything that the browser keeps for the page, as text. */
export function keptText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('kiosk');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const all = await Promise.all(
      [...db.objectStoreNames].map(
        (name) =>
          new Promise((resolve) => {
            const reading = db.transaction(name).objectStore(name).getAll();
            reading.onsuccess = () => resolve(reading.result);
          }),
      ),
    );
    db.close();
    return JSON.stringify([all, { ...localStorage }, { ...sessionStorage }, history.state, location.href]);
  });
}

/** From now on the browser writes nothing more for this page, as when the tablet's disk is full; until it is loaded anew. */
export function fillStorage(page: Page): Promise<void> {
  return page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
}

/** The page as the browser would show it without a line; '' before it is kept. */
export function keptPage(page: Page): Promise<string> {
  return page.evaluate(async () => (await caches.match('/kiosk'))?.text() ?? '');
}
