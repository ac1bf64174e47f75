import type { Locator, Page } from 'playwright/test';
import { expect } from './test.ts';

/** The search data of the box. */
export const INDEX = '/tim-kiem/muc.json';

export const box = (page: Page): Locator => page.locator('#tim-home');
export const list = (page: Page): Locator => page.getByRole('listbox', { name: 'Gợi ý' });
export const rows = (page: Page): Locator => list(page).getByRole('option');

/** Types into the touched box, as people do, and waits for the list of all that stands there. */
export async function type(page: Page, text: string): Promise<void> {
  await box(page).pressSequentially(text);
  const typed = (await box(page).inputValue()).trim();
  await expect(rows(page).last()).toHaveText(`Tìm “${typed}” trên cả trang`);
}

/** Touches the box and waits until it has its suggestions. */
export async function touch(page: Page): Promise<void> {
  await page.goto('/');
  await box(page).focus();
  await expect(page.getByRole('combobox')).toBeVisible();
}

/** Keeps the search data back until the returned function is called. */
export async function holdIndex(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(`**${INDEX}`, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
