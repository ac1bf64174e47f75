import type { Locator, Page } from 'playwright/test';
import { expect, test } from './support/test.ts';
import { type CatalogueEntry, inForce } from './support/catalogue.ts';

/** More rows than this go to further pages. */
const ROWS_PER_PAGE = 30;
const PRESS = 'Báo chí';
const CONFERENCES = 'Hội nghị, hội thảo quốc tế';

/** Codes in the order of the list; the English name below them is no code. */
const codes = (page: Page): Locator => page.getByRole('rowheader').locator('small:not([lang])');

async function codesOf(wanted: (entry: CatalogueEntry) => boolean): Promise<string[]> {
  const entries = (await inForce()).filter(wanted);
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.length).toBeLessThan(ROWS_PER_PAGE);
  return entries.map(({ code }) => code);
}

const codesIn = (...sectors: string[]) => codesOf(({ sector }) => sectors.includes(sector));

async function expectAll(page: Page): Promise<void> {
  const all = (await inForce()).map(({ code }) => code);
  await expect(codes(page)).toHaveText(all.slice(0, ROWS_PER_PAGE));
  await expect(page.getByRole('status')).toContainText(`${all.length} thủ tục`);
}

async function filter(page: Page, choices: Record<string, string>): Promise<void> {
  for (const [label, choice] of Object.entries(choices)) {
    await page.getByLabel(label, { exact: true }).selectOption({ label: choice });
  }
  await page.getByRole('button', { name: 'Lọc' }).click();
}

test('one filter leaves what fits, and its address can be passed on', async ({ page }) => {
  await page.goto('/thu-tuc');
  await expectAll(page);
  await filter(page, { 'Lĩnh vực': PRESS });
  const press = await codesIn(PRESS);
  await expect(codes(page)).toHaveText(press);
  await expect(page.getByRole('status')).toContainText(`${press.length} thủ tục`);
  const address = new URL(page.url());
  expect(address.searchParams.get('linh-vuc')).toBe('bao-chi');

  await page.goto(`/thu-tuc${address.search}`);
  await expect(codes(page)).toHaveText(press);
  await expect(page.getByLabel('Lĩnh vực', { exact: true }).locator('option:checked')).toHaveText(PRESS);
});

test.describe('the list', { tag: '@mixed' }, () => {
  test('takes filters together', async ({ page }) => {
    await page.goto('/thu-tuc');
    await filter(page, { 'Lĩnh vực': CONFERENCES, 'Cách nộp': 'Trực tuyến' });
    const both = await codesOf(
      ({ sector, channels }) =>
        sector === CONFERENCES &&
        channels.some(({ channel, available }) => channel === 'online' && available === true),
    );
    await expect(codes(page)).toHaveText(both);
  });

  test('takes several values of one key as any of them', async ({ page }) => {
    await page.goto('/thu-tuc?linh-vuc=bao-chi&linh-vuc=hoi-nghi-hoi-thao');
    await expect(codes(page)).toHaveText(await codesIn(PRESS, CONFERENCES));
  });

  test('says so when nothing is left, and leads back to all', async ({ page }) => {
    await page.goto('/thu-tuc?linh-vuc=bao-chi&kenh=khong-co');
    await expect(page.getByRole('main')).toContainText('Không có thủ tục nào khớp với cách lọc này.');
    await expect(page.getByRole('table')).toHaveCount(0);
    await page.getByRole('link', { name: 'Bỏ lọc' }).first().click();
    await expect(page).toHaveURL('/thu-tuc');
    await expectAll(page);
  });

  test('comes back as it was filtered, and once more as a whole', async ({ page }) => {
    await page.goto('/thu-tuc');
    const press = await codesIn(PRESS);
    await filter(page, { 'Lĩnh vực': PRESS });
    await page.getByRole('rowheader').getByRole('link').first().click();
    await expect(page.locator('.record')).toContainText(press[0] ?? '');
    await page.goBack();
    await expect(codes(page)).toHaveText(press);
    await expect(page.getByLabel('Lĩnh vực', { exact: true }).locator('option:checked')).toHaveText(PRESS);
    await page.goBack();
    await expectAll(page);
  });

  test('is reached by a sector of the home page', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: PRESS, exact: true }).click();
    await expect(codes(page)).toHaveText(await codesIn(PRESS));
  });
});

test('the official list says when its content was edited, not when the site was installed', async ({
  page,
}) => {
  await page.goto('/danh-muc');
  const told = (await page.locator('.edited').innerText()).match(/[\d/]+(?=\.$)/)?.[0];
  const sheets = await page
    .getByRole('table')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const edited = new Set<string>();
  for (const sheet of sheets.filter((path) => path.startsWith('/thu-tuc/'))) {
    await page.goto(sheet);
    const row = page.locator('#nguon dl > div').filter({ hasText: 'Sửa trang' });
    edited.add(await row.locator('dd').innerText());
  }
  expect([...edited]).toContain(told);
});

test('the list tells how many procedures are the department’s own', async ({ page }) => {
  await page.goto('/thu-tuc');
  const link = page.getByRole('link', { name: /^Sở giải quyết hoặc nhận \d+ thủ tục/ });
  const told = Number((await link.innerText()).match(/\d+/)?.[0]);
  await link.click();
  await expect(page.getByRole('table').locator('a[href^="/thu-tuc/"]')).toHaveCount(told);
});

test('the official list has no empty cell: what is not known says so', async ({ page }) => {
  await page.goto('/danh-muc');
  const cells = await page.getByRole('cell').allInnerTexts();
  expect(cells.length).toBeGreaterThan(10);
  expect(cells.filter((text) => text.trim() === '')).toEqual([]);
});
