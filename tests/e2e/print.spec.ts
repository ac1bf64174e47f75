import { expect, test } from './support/test.ts';
import { printedPages } from './support/printed.ts';
import { GUIDANCE_SHEET, SHEET } from './support/site.ts';

/** In points of 1/72 inch. */
const A4 = [595, 842];
const A4_LANDSCAPE = [842, 595];

test.describe('on paper', { tag: '@once' }, () => {
  test.beforeEach(async ({ page }) => {
    // Whoever reads on a dark screen prints on white paper all the same.
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  });

  test('a sheet shows what helps at a counter', async ({ page }) => {
    await page.goto(SHEET.path);
    const main = page.getByRole('main');
    await expect(main).toContainText(SHEET.code);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const heading of ['Nộp hồ sơ', 'Giấy tờ cần có', 'Các bước', 'Điều kiện', 'Căn cứ pháp lý']) {
      await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
    }
    await expect(page.getByRole('table').filter({ hasText: 'Bản chính' })).toBeVisible();
    await expect(main.getByText('Cần đối chiếu').first()).toBeVisible();
    await expect(page.locator('.qr svg')).toBeVisible();
    await expect(page.locator('.qr')).toContainText(/\/TT\/3\.000604/i);
    await expect(page.getByText('Bản in để tra cứu, không thay văn bản gốc.')).toBeVisible();
    await expect(page.getByText('Sở Ngoại vụ').first()).toBeVisible();
  });

  test('a sheet narrowed by answers tells them', async ({ page }) => {
    await page.goto('/thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu?ho-chieu-cu=mat');
    const said = page.getByText(
      'Bạn đã có hộ chiếu ngoại giao hoặc hộ chiếu công vụ chưa? Có, nhưng đã mất.',
    );
    await expect(said).toBeVisible();
    await expect(page.getByText('Xem tất cả giấy tờ')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await expect(said).toBeHidden();
  });

  for (const path of [SHEET.path, GUIDANCE_SHEET, '/thu-tuc', '/danh-muc', '/van-ban']) {
    test(`${path} leaves out what only a screen can use`, async ({ page }) => {
      await page.goto(path);
      for (const name of ['Mục chính', 'Danh mục']) {
        await expect(page.getByRole('navigation', { name, includeHidden: true })).toBeHidden();
      }
      for (const part of await page.locator('.skip, form, button, .channels, .contents, .crumbs').all()) {
        await expect(part).toBeHidden();
      }
      const { background, color } = await page.evaluate(() => {
        const { color } = getComputedStyle(document.body);
        return { background: getComputedStyle(document.documentElement).backgroundColor, color };
      });
      expect(background).toBe('rgb(255, 255, 255)');
      const [red = 255, green = 255, blue = 255] = color.match(/\d+/g)?.map(Number) ?? [];
      expect(Math.max(red, green, blue)).toBeLessThan(64);
    });
  }

  for (const [path, size, most] of [
    [SHEET.path, A4, 2],
    // The longest one, with nine papers and as many open points.
    ['/thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu', A4, 3],
    ['/danh-muc', A4_LANDSCAPE, 2],
  ] as const) {
    test(`${path} has the size of the paper and does not run on`, async ({ page }) => {
      await page.goto(path);
      const { count, sizes } = await printedPages(page);
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(most);
      expect(sizes).toEqual(Array.from({ length: count }, () => size));
    });
  }
});
