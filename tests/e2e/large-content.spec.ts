import type { Page } from 'playwright/test';
import type { SearchFile } from '#src/search/search-file.ts';
import { packSearch } from '#src/search/search-file.ts';
import { packSecond } from '#src/search/second/second-entry.ts';
import { manyEntries } from '#tests/unit/search/many-entries.ts';
import { INDEX, box, rows, touch } from './support/search-box.ts';
import { expect, test } from './support/test.ts';
import { SHEET } from './support/site.ts';

const SECOND = '/tim-kiem/muc-2.json';
const SUGGESTIONS = '/tim-kiem/goi-y.json';

/** As much as has a second part. */
const MANY = 520;

/** Gives the box another search than the site's, as a site with other contents would. */
async function searchOf(page: Page, search: SearchFile['search']): Promise<void> {
  await page.route(`**${INDEX}`, async (route) => {
    const response = await route.fetch();
    const { texts } = (await response.json()) as SearchFile;
    await route.fulfill({ response, json: { texts, search } });
  });
}

/** Puts a whole query into the box at once, so that no half of it is answered on the way. */
async function ask(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await expect(rows(page).last()).toHaveText(`Tìm “${text}” trên cả trang`);
}

test.describe('suggestions over a large content', { tag: ['@js', '@once'] }, () => {
  test('fetch the second part when names do not answer, and only then', async ({ page }) => {
    const entries = manyEntries(MANY);
    await searchOf(page, packSearch(entries, { words: [], outsideTopics: [] }));
    let fetched = 0;
    await page.route(`**${SECOND}`, (route) => {
      fetched += 1;
      return route.fulfill({ json: packSecond(entries) });
    });
    await touch(page);
    await ask(page, 'hội thảo');
    await expect(rows(page).first()).toContainText('3.000604');
    expect(fetched).toBe(0);

    await ask(page, 'thông tư 7/2019');
    await expect(rows(page).first()).toContainText('8.000006');
    await ask(page, 'biên bản thử nghiệm số 33');
    await expect(rows(page).first()).toContainText('8.000033');
    await expect(rows(page).first()).toHaveAttribute('href', '/tt/8.000033');
    expect(fetched).toBe(1);
  });

  test('stay what names answer when the second part cannot be had', async ({ page }) => {
    await searchOf(page, packSearch(manyEntries(MANY), { words: [], outsideTopics: [] }));
    await page.route(`**${SECOND}`, (route) => route.abort());
    await touch(page);
    const failed = page.waitForEvent('requestfailed');
    await ask(page, 'QĐ 30/2026');
    await failed;
    await ask(page, 'hội thảo');
    await expect(rows(page).first()).toContainText('3.000604');
  });

  test('come from the server when the content is too large to travel', async ({ page }) => {
    await touch(page);
    await ask(page, 'hoi thao quoc te can giay to gi');
    await expect(rows(page).first()).toContainText(SHEET.code);
    const inBrowser = await rows(page).allTextContents();

    await searchOf(page, null);
    await touch(page);
    const asked = page.waitForResponse((response) => response.url().includes(SUGGESTIONS));
    await ask(page, 'hoi thao quoc te can giay to gi');
    expect((await asked).headers()['cache-control']).toBe('public, max-age=60');
    await expect(rows(page)).toHaveText(inBrowser);
    await expect(rows(page).first()).toHaveAttribute('href', `${SHEET.path}#giay-to`);

    // An answer that does not come is no reason to ask no more.
    await page.route(`**${SUGGESTIONS}**`, (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await box(page).fill('ho chieu');
    await failed;
    await page.unroute(`**${SUGGESTIONS}**`);
    await ask(page, 'ho chieu cong vu');
    await expect(rows(page).first()).toContainText('2.002352');
  });

  test('are answered by the server to anything that is asked', async ({ page }) => {
    for (const query of ['', '?q=', '?q=%', '?q=%00%ff', `?q=${'a'.repeat(1_000)}`, '?q=<b>&q=x']) {
      const answer = await page.request.get(`${SUGGESTIONS}${query}`);
      expect([query.slice(0, 20), answer.status()]).toEqual([query.slice(0, 20), 200]);
      expect((await answer.json()) as unknown).toMatchObject({ hits: expect.any(Array) as unknown });
    }
  });
});
