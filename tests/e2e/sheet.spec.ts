import { expect, test } from './support/test.ts';
import { catalogue } from './support/catalogue.ts';

const PASSPORT = '/thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu';
const LOST = 'Văn bản thông báo mất hộ chiếu';

test.describe('deciding questions', { tag: '@mixed' }, () => {
  test('narrow the papers, by an address that can be passed on', async ({ page }) => {
    await page.goto(PASSPORT);
    const papers = page.locator('#giay-to').getByRole('table').getByRole('row');
    const all = await papers.allInnerTexts();
    await page.getByRole('group', { name: 'Bạn xin cấp cho con dưới 18 tuổi' }).getByLabel('Không').check();
    await page.getByRole('button', { name: 'Xem giấy tờ của tôi' }).click();
    await expect(page).toHaveURL(`${PASSPORT}?cap-cho-con=khong#giay-to`);
    const some = await papers.allInnerTexts();
    expect(some.length).toBeGreaterThan(2);
    expect(some.length).toBeLessThan(all.length);
    expect(some.join('\n')).not.toContain('khai sinh');
    expect(all.join('\n')).toContain('khai sinh');
    await expect(page.getByRole('group', { name: 'Bạn xin cấp cho con' }).getByLabel('Không')).toBeChecked();

    await page.getByRole('link', { name: 'Xem tất cả giấy tờ' }).click();
    await expect(page).toHaveURL(`${PASSPORT}#giay-to`);
    expect(await papers.allInnerTexts()).toHaveLength(all.length);
  });

  test('lead to the procedure that suits better', async ({ page }) => {
    await page.goto('/thu-tuc/gia-han-ho-chieu-ngoai-giao-cong-vu?gan-chip=co');
    const advice = page.locator('#giay-to').getByRole('status');
    await expect(advice).toContainText('Bảng dưới vẫn là giấy tờ của thủ tục trên trang này.');
    await advice.getByRole('link', { name: /^2\.002352/ }).click();
    await expect(page).toHaveURL(PASSPORT);
  });

  test('answered with what was never asked change nothing', async ({ page }) => {
    await page.goto(`${PASSPORT}?cap-cho-con=x&mat=1`);
    await expect(page.locator('#giay-to').getByRole('status')).toHaveCount(0);
    await expect(page.locator('#giay-to')).toContainText(LOST);
  });
});

test.describe('a sheet', { tag: '@once' }, () => {
  test('names the procedure in English under its name', async ({ page }) => {
    await page.goto(PASSPORT);
    const english = page.locator('.title [lang="en"]');
    await expect(english).toContainText('passport');
    await page.goto('/tim-kiem?q=official+passport');
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /hộ chiếu/ })
        .first(),
    ).toBeVisible();
  });

  test('without a page of its own stands on that of another', async ({ page }) => {
    const entry = (await catalogue()).find(({ code }) => code === '1.001002');
    expect(entry?.url).toMatch(/\/thu-tuc\/[a-z-]+#ma-1-001002$/);
    await page.goto('/tt/1.001002');
    await expect(page).toHaveURL(/#ma-1-001002$/);
    await expect(page.locator('.record')).toContainText('1.001133');
    const own = page.locator('#ma-1-001002');
    await expect(own).toBeInViewport();
    await expect(own).toContainText('Gia hạn');
    await expect(own.locator('.stamp').first()).toBeVisible();
  });

  test('says where each fact comes from', async ({ page }) => {
    await page.goto(PASSPORT);
    await expect(page.locator('#nguon')).toContainText(/Về [a-zà-ỹ ,;]+: /);
  });
});

test('the catalogue is offered as a table as well', { tag: '@once' }, async ({ page }) => {
  const response = await page.request.get('/api/thu-tuc.csv');
  expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8');
  const text = await response.text();
  const codes = (await catalogue()).map(({ code }) => code);
  const rows = text.split('\r\n').filter((line) => /^"\d\.\d{6}",/.test(line));
  expect(rows.map((row) => row.slice(1, 9))).toEqual(codes);
});

test('a step to the portal is told to our own site without a script', { tag: '@once' }, async ({ page }) => {
  await page.goto('/thu-tuc/cap-lai-the-abtc');
  const link = page.locator('a[ping]').first();
  // In place of the portal, which tests do not ask for anything.
  await link.evaluate((element) => element.setAttribute('href', '/lien-he'));
  const told = page.waitForRequest((request) => request.method() === 'POST');
  await link.click();
  const request = await told;
  expect(new URL(request.url()).pathname).toBe('/dem');
  expect(request.headers()['ping-from']).toMatch(/\/thu-tuc\/cap-lai-the-abtc$/);
  // What the site does with it is tested without a browser, which forgets the reply to a page that was left.
  await expect(page).toHaveURL('/lien-he');
});
