import type { Locator, Page } from 'playwright/test';
import { expect, test } from './support/test.ts';
import { SHEET } from './support/site.ts';

/** Procedures in force of the shipped content. */
const ALL = 6;

const codes = (page: Page): Locator => page.getByRole('rowheader').locator('small');

async function filter(page: Page, choices: Record<string, string>): Promise<void> {
  for (const [label, choice] of Object.entries(choices)) {
    await page.getByLabel(label, { exact: true }).selectOption({ label: choice });
  }
  await page.getByRole('button', { name: 'Lọc' }).click();
}

test('one filter leaves what fits, and its address can be passed on', async ({ page }) => {
  await page.goto('/thu-tuc');
  await expect(codes(page)).toHaveCount(ALL);
  await filter(page, { 'Lĩnh vực': 'Báo chí' });
  await expect(codes(page)).toHaveText(['1.001100']);
  await expect(page.getByRole('status')).toContainText('1 thủ tục');
  const address = new URL(page.url());
  expect(address.searchParams.get('linh-vuc')).toBe('bao-chi');

  await page.goto(`/thu-tuc${address.search}`);
  await expect(codes(page)).toHaveText(['1.001100']);
  await expect(page.getByLabel('Lĩnh vực', { exact: true }).locator('option:checked')).toHaveText('Báo chí');
});

test.describe('the list', { tag: '@mixed' }, () => {
  test('takes filters together', async ({ page }) => {
    await page.goto('/thu-tuc');
    await filter(page, { 'Lĩnh vực': 'Hội nghị, hội thảo quốc tế', 'Cách nộp': 'Trực tuyến' });
    await expect(codes(page)).toHaveText([SHEET.code, '3.000605']);
  });

  test('takes several values of one key as any of them', async ({ page }) => {
    await page.goto('/thu-tuc?linh-vuc=bao-chi&linh-vuc=hoi-nghi-hoi-thao');
    await expect(codes(page)).toHaveText([SHEET.code, '3.000605', '1.001100']);
  });

  test('says so when nothing is left, and leads back to all', async ({ page }) => {
    await page.goto('/thu-tuc?linh-vuc=bao-chi&kenh=khong-co');
    await expect(page.getByRole('main')).toContainText('Không có thủ tục nào khớp với cách lọc này.');
    await expect(page.getByRole('table')).toHaveCount(0);
    await page.getByRole('link', { name: 'Bỏ lọc' }).first().click();
    await expect(page).toHaveURL('/thu-tuc');
    await expect(codes(page)).toHaveCount(ALL);
  });

  test('comes back as it was filtered, and once more as a whole', async ({ page }) => {
    await page.goto('/thu-tuc');
    await filter(page, { 'Lĩnh vực': 'Báo chí' });
    await page.getByRole('rowheader').getByRole('link').click();
    await expect(page.locator('.record')).toContainText('1.001100');
    await page.goBack();
    await expect(codes(page)).toHaveText(['1.001100']);
    await expect(page.getByLabel('Lĩnh vực', { exact: true }).locator('option:checked')).toHaveText(
      'Báo chí',
    );
    await page.goBack();
    await expect(codes(page)).toHaveCount(ALL);
  });

  test('is reached by a sector of the home page', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Báo chí', exact: true }).click();
    await expect(codes(page)).toHaveText(['1.001100']);
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

test('the official list has no empty cell: what is not known says so', async ({ page }) => {
  await page.goto('/danh-muc');
  const cells = await page.getByRole('cell').allInnerTexts();
  expect(cells.length).toBeGreaterThan(10);
  expect(cells.filter((text) => text.trim() === '')).toEqual([]);
});
