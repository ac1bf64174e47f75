import { expect, test } from './support/test.ts';
import { SHEET } from './support/site.ts';

const PASSPORTS = '2.002352';
const LEGALISATION = '1.001308';
const HOSTING = '3.000605';

test.describe('the results page', { tag: '@mixed' }, () => {
  test('finds with and without marks, half typed, by code, in everyday words', async ({ page }) => {
    for (const [query, code] of [
      ['hội thảo quốc tế', SHEET.code],
      ['ho chieu cong vu', PASSPORTS],
      ['hop phap h', LEGALISATION],
      [SHEET.code, SHEET.code],
      ['3000605', HOSTING],
      ['2.002312', '2.002312'],
      ['xin tem lãnh sự', LEGALISATION],
    ] as const) {
      await page.goto(`/tim-kiem?q=${encodeURIComponent(query)}`);
      await expect(page.getByRole('searchbox')).toHaveValue(query);
      await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(code);
    }
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').first().click();
    await expect(page.locator('.record')).toContainText(LEGALISATION);
  });

  test('marks matches in the spelling of the name', async ({ page }) => {
    await page.goto('/tim-kiem?q=dang+cai');
    await expect(page.locator('main mark').first()).toHaveText('đăng cai');
  });

  test('shows the English name under the Vietnamese one', async ({ page }) => {
    await page.goto('/tim-kiem?q=press+card');
    const first = page.getByRole('main').getByRole('listitem').first();
    await expect(first.locator('[lang=en]')).toHaveText(/press card/);
  });

  test('says what to do next when nothing was found', async ({ page }) => {
    await page.goto('/tim-kiem?q=b%E1%BA%B1ng+l%C3%A1i+xe+m%C3%A1y');
    await expect(page.getByRole('status').first()).toHaveText('Chưa tìm thấy “bằng lái xe máy”.');
    await page.getByRole('main').getByRole('link', { name: 'xem tất cả thủ tục', exact: true }).click();
    await expect(page).toHaveURL('/thu-tuc');
  });

  test('shows what was typed as text, whatever it is', async ({ page }) => {
    const query = '<b onclick="x()">hội</b> & "thảo"';
    await page.goto(`/tim-kiem?q=${encodeURIComponent(query)}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Kết quả tìm “${query}”`);
    await expect(page.getByRole('searchbox')).toHaveValue(query);
  });
});
