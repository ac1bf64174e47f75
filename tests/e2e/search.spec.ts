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
    await page.goto(`/tim-kiem?q=${encodeURIComponent('trồng nấm rơm')}`);
    await expect(page.getByRole('status').first()).toHaveText('Chưa tìm thấy “trồng nấm rơm”.');
    await expect(page.getByRole('heading', { name: 'Việc hay làm' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Không thấy việc bạn cần?' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'xem tất cả thủ tục', exact: true }).click();
    await expect(page).toHaveURL('/thu-tuc');
  });

  test('names the page that answers, before the procedures', async ({ page }) => {
    await page.goto('/tim-kiem?q=gio+lam+viec');
    const main = page.getByRole('main');
    await expect(main.getByRole('status').first()).toHaveText('1 trang hướng dẫn');
    await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('Trang hướng dẫn');
    await page.goto(`/tim-kiem?q=${encodeURIComponent('địa chỉ')}`);
    await expect(main.getByRole('heading', { level: 2 }).nth(1)).toHaveText('Thủ tục');
    await main.getByRole('listitem').first().getByRole('link').click();
    await expect(page).toHaveURL('/lien-he');
  });

  test('says of other offices’ work that it is theirs, and where to look for it', async ({ page }) => {
    await page.goto(`/tim-kiem?q=${encodeURIComponent('bằng lái xe máy')}`);
    const main = page.getByRole('main');
    await expect(main.getByRole('status').first()).toHaveText('Việc này không thuộc Sở Ngoại vụ.');
    const portal = main.getByRole('link', { name: 'Tìm trên Cổng Dịch vụ công quốc gia' });
    await expect(portal).toHaveCount(1);
    await expect(portal).toHaveAttribute('href', /^https:\/\/dichvucong\.gov\.vn/);
    // The portal's search has no address that takes words.
    await expect(main.getByText('gõ lại “bằng lái xe máy” vào ô tìm')).toBeVisible();
    await expect(main.getByRole('listitem')).toHaveCount(0);
  });

  test('leads from a question to the part that it asks about', async ({ page }) => {
    await page.goto(`/tim-kiem?q=${encodeURIComponent('hộ chiếu công vụ bao lâu thì có')}`);
    const first = page.getByRole('main').getByRole('listitem').first();
    await expect(first).toContainText(PASSPORTS);
    await first.getByRole('link', { name: 'Xem thời hạn giải quyết' }).click();
    await expect(page).toHaveURL(/#thoi-han$/);
    await expect(page.locator('#thoi-han')).toBeInViewport();
  });

  test('asks for what was meant by keystrokes of an input method that was off', async ({ page }) => {
    await page.goto('/tim-kiem?q=hooj+chieeus+coong+vuj');
    await page.getByRole('main').getByText('Có phải bạn muốn tìm:').getByRole('link').click();
    await expect(page.getByRole('searchbox')).toHaveValue('hộ chiếu công vụ');
    await expect(page.getByText('Có phải bạn muốn tìm:')).toBeHidden();
    await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(PASSPORTS);
  });

  test('is calm about anything that is typed', async ({ page }) => {
    for (const query of [
      '',
      'h',
      '*',
      '+a -b ~1 ^2 name:c',
      '😀',
      '\u202eáo',
      '\u0000\u0007',
      'hội '.repeat(200),
      'a'.repeat(10_000),
    ]) {
      const response = await page.goto(`/tim-kiem?q=${encodeURIComponent(query)}`);
      expect([query, response?.status()]).toEqual([query, 200]);
      await expect(page.getByRole('heading', { name: 'Không thấy việc bạn cần?' })).toBeVisible();
    }
    // No form of ours sends as much: refused with a way on.
    const refusal = await page.request.get(`/tim-kiem?q=${'a'.repeat(20_000)}`);
    expect(refusal.status()).toBe(431);
    expect(await refusal.text()).toContain('href="/tim-kiem"');
  });

  test('shows what was typed as text, whatever it is', async ({ page }) => {
    const query = '<b onclick="x()">hội</b> & "thảo"';
    await page.goto(`/tim-kiem?q=${encodeURIComponent(query)}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Kết quả tìm “${query}”`);
    await expect(page.getByRole('searchbox')).toHaveValue(query);
  });
});
