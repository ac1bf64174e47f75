import { INDEX, box, holdIndex, list, rows, touch, type } from './support/search-box.ts';
import { expect, test } from './support/test.ts';
import { SHEET } from './support/site.ts';

/** All that the search needs, code and data, packed as it is sent. May only fall. */
const SEARCH_BYTES = 25_000;
/** What may be loaded of the search before somebody touches it: the few lines that wait for that. */
const LOADER_BYTES = 1_000;

test.describe('suggestions under the box', { tag: '@js' }, () => {
  test('come to the browser only when the box is touched', async ({ page }) => {
    const scripts: { path: string; bytes: number }[] = [];
    page.on('response', async (response) => {
      const path = new URL(response.url()).pathname;
      if (!/\.js$|muc\.json$/.test(path)) return;
      scripts.push({ path, bytes: (await response.body()).length });
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(LOADER_BYTES);

    const index = page.waitForResponse((response) => response.url().endsWith(INDEX));
    await box(page).focus();
    await index;
    await expect(page.getByRole('combobox')).toBeVisible();

    // Once is enough, however often the box is left and touched again.
    await box(page).blur();
    await box(page).focus();
    await type(page, 'hội');
    expect(scripts.filter(({ path }) => path === INDEX)).toHaveLength(1);
  });

  test('take all they need in few bytes', async ({ page }) => {
    await page.goto('/', { waitUntil: 'networkidle' });
    const fetched = new Set<string>();
    page.on('requestfinished', (request) => fetched.add(new URL(request.url()).pathname));
    await box(page).focus();
    await expect(page.getByRole('combobox')).toBeVisible();
    await type(page, 'hoi thao');
    const paths = [...fetched].sort();
    expect(paths).toEqual([
      expect.stringMatching(/\.js$/),
      expect.stringMatching(/search-worker.*\.js$/),
      '/tim-kiem/muc.json',
    ]);
    // The browser does not tell how much a worker's script weighed.
    const headers = { 'accept-encoding': 'br' };
    const answers = await Promise.all(paths.map((path) => page.request.get(path, { headers })));
    expect(answers.map((answer) => answer.headers()['content-encoding'])).toEqual(['br', 'br', 'br']);
    const bytes = answers.map((answer) => Number(answer.headers()['content-length']));
    expect(Math.min(...bytes)).toBeGreaterThan(1_000);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(SEARCH_BYTES);
  });

  test('are found by the beginning of words, with and without marks, by code, in everyday words', async ({
    page,
  }) => {
    await touch(page);
    for (const [typed, code] of [
      ['hoi thao qu', SHEET.code],
      ['hộ chiếu', '2.002352'],
      ['phi chinh phu', 'phi chính phủ nước ngoài'],
      ['1.0013', '1.001308'],
      ['tem lãnh sự', '1.001308'],
    ] as const) {
      await box(page).clear();
      await type(page, typed);
      await expect(rows(page).first()).toContainText(code);
    }
    await rows(page).first().click();
    await expect(page.locator('.record')).toContainText('1.001308');
  });

  test('say for eyes too that nothing was found, above the way on', async ({ page }) => {
    await touch(page);
    await type(page, 'zzzz');
    await expect(rows(page)).toHaveCount(1);
    const none = list(page).getByText('Chưa tìm thấy thủ tục nào.');
    await expect(none).toBeVisible();
    const [said, way] = [await none.boundingBox(), await rows(page).boundingBox()];
    expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(way?.y ?? 0);
    await type(page, ' hoi thao');
    await expect(none).toBeHidden();
  });

  test('say nothing yet while only the beginning of a question is typed', async ({ page }) => {
    await touch(page);
    await type(page, 'hoi thao');
    await box(page).fill('tôi muốn làm');
    await expect(list(page)).toBeHidden();
    await expect(page.getByRole('combobox')).toHaveAttribute('aria-expanded', 'false');
    await type(page, ' hoi thao');
    await expect(rows(page).first()).toHaveAttribute('href', SHEET.path);
  });

  test('say of a replaced code that it is one, as the results do', async ({ page }) => {
    await touch(page);
    await type(page, '2.002312');
    const row = (code: string) => rows(page).filter({ has: page.getByText(code, { exact: true }) });
    await expect(row('2.002312')).toHaveAccessibleName(/2\.002312 Đã được thay$/);
    await expect(row(SHEET.code)).not.toContainText('Đã được thay');
  });

  test('lead on to all results', async ({ page }) => {
    await touch(page);
    await type(page, 'hội nghị');
    const last = rows(page).last();
    await expect(last).toHaveText('Tìm “hội nghị” trên cả trang');
    await last.click();
    await expect(page).toHaveURL('/tim-kiem?q=h%E1%BB%99i%20ngh%E1%BB%8B');
  });

  test('are plain links that lie over the page and shift nothing of it', async ({ page }) => {
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      const shifted: string[] = [];
      Object.assign(globalThis, { shifted });
      const note = (entries: PerformanceObserverEntryList): void => {
        const sources = (entries.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[])
          .flatMap((entry) => entry.sources.map(({ node }) => node?.parentElement?.closest('.suggest, body')))
          .filter((place) => place?.matches('body'));
        shifted.push(...sources.map(String));
      };
      new PerformanceObserver(note).observe({ type: 'layout-shift' });
    });
    const below = page.getByRole('heading', { name: 'Việc hay làm' });
    const before = await below.boundingBox();
    await box(page).focus();
    await expect(page.getByRole('combobox')).toBeVisible();
    await type(page, 'hoi thao');
    await expect(rows(page).first()).toHaveAttribute('href', SHEET.path);
    expect(await below.boundingBox()).toEqual(before);
    expect(await page.evaluate(() => (globalThis as unknown as { shifted: string[] }).shifted)).toEqual([]);
  });

  test('follow the arrow keys and Enter, and go away with Escape', async ({ page }) => {
    await touch(page);
    await type(page, 'hoi thao');
    const field = page.getByRole('combobox');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
    const id = await rows(page).first().getAttribute('id');
    await expect(field).toHaveAttribute('aria-activedescendant', id ?? '');
    await expect(field).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field).not.toHaveAttribute('aria-activedescendant', /./);
    await page.keyboard.press('ArrowUp');
    await expect(rows(page).last()).toHaveAttribute('aria-selected', 'true');

    await page.keyboard.press('Escape');
    await expect(list(page)).toBeHidden();
    await expect(field).toHaveValue('hoi thao');
    await expect(field).toHaveAttribute('aria-expanded', 'false');

    await page.keyboard.press('ArrowDown');
    await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(SHEET.path);
  });

  test('leave Enter to the form as long as no row was chosen', async ({ page }) => {
    await touch(page);
    await type(page, 'hoi thao');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/tim-kiem?q=hoi+thao');
  });

  test('close when the focus goes on, and are closed after coming back', async ({ page }) => {
    await touch(page);
    await type(page, 'hoi thao');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Tìm', exact: true })).toBeFocused();
    await expect(list(page)).toBeHidden();
    await box(page).focus();
    await box(page).pressSequentially(' q');
    await rows(page).first().click();
    await expect(page).toHaveURL(SHEET.path);
    await page.goBack();
    await expect(list(page)).toBeHidden();
  });

  test('say their number to those who do not see them', async ({ page }) => {
    await touch(page);
    await type(page, 'dang cai');
    const count = (await rows(page).count()) - 1;
    const status = page.getByRole('status');
    await expect(status).toHaveText(`Có ${count} thủ tục, hiện ${count}.`);
    // Screen readers keep silent when a text is put in the place of the same text.
    await status.evaluate((element) => {
      const said: (string | null)[] = [];
      Object.assign(globalThis, { said });
      new MutationObserver(() => said.push(element.textContent)).observe(element, { childList: true });
    });
    await box(page).press('Space');
    const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    await expect.poll(said).toEqual(['', `Có ${count} thủ tục, hiện ${count}.`]);
    await box(page).fill('nuôi ong');
    await expect(page.getByRole('status')).toHaveText('Chưa tìm thấy thủ tục nào.');
  });

  test('say how many procedures there are beyond those shown', async ({ page }) => {
    await page.goto('/tim-kiem?q=hội nghị quốc tế');
    const all = await page.getByRole('main').getByRole('status').textContent();
    expect(Number.parseInt(all ?? '')).toBeGreaterThan(6);
    await touch(page);
    await type(page, 'hội nghị quốc tế');
    await expect(page.getByRole('status')).toHaveText(`Có ${all?.trim()}, hiện 6.`);
  });

  test('say of other offices’ work that it is theirs, and lead to the portal', async ({ page }) => {
    await touch(page);
    await type(page, 'bằng lái xe');
    await expect(rows(page)).toHaveText([
      'Việc này không thuộc Sở Ngoại vụ. Tìm trên Cổng Dịch vụ công quốc gia',
      'Tìm “bằng lái xe” trên cả trang',
    ]);
    await expect(rows(page).first()).toHaveAttribute('href', /^https:\/\/dichvucong\.gov\.vn/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(rows(page).last()).toHaveAttribute('aria-selected', 'true');
  });

  test('lead from a question to the part that it asks about', async ({ page }) => {
    await touch(page);
    await type(page, 'hoi thao quoc te can giay to gi');
    await expect(rows(page).first()).toHaveAttribute('href', `${SHEET.path}#giay-to`);
    await expect(rows(page).first()).toContainText('Xem giấy tờ cần có');
  });

  test('take what was typed while they were on their way', async ({ page }) => {
    const release = await holdIndex(page);
    await page.goto('/');
    const asked = page.waitForRequest((request) => request.url().endsWith(INDEX));
    await box(page).focus();
    await box(page).pressSequentially('hoi thao');
    await asked;
    await expect(list(page)).toBeHidden();
    release();
    await expect(rows(page).first()).toHaveAttribute('href', SHEET.path);
  });

  for (const [what, pattern] of [
    ['index', `**${INDEX}`],
    ['code', '**/_astro/*.js'],
  ] as const) {
    test(`are not needed: without their ${what} the form works as it is`, async ({ page }) => {
      await page.route(pattern, (route) => route.abort());
      await page.goto('/');
      const failed = page.waitForEvent('requestfailed');
      await box(page).focus();
      await failed;
      await box(page).pressSequentially('hoi thao');
      await expect(page.getByRole('searchbox')).toHaveValue('hoi thao');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/tim-kiem?q=hoi+thao');
      await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(SHEET.code);
    });
  }

  test('are tried again at the next touch when they could not be had', async ({ page }) => {
    await page.route(`**${INDEX}`, (route) => route.abort());
    await page.goto('/');
    const failed = page.waitForEvent('requestfailed');
    await box(page).focus();
    await failed;
    await page.unroute(`**${INDEX}`);
    // The code, which came alone, may still be about to find out.
    await expect(async () => {
      await box(page).blur();
      await box(page).focus();
      await expect(page.getByRole('combobox')).toBeVisible({ timeout: 500 });
    }).toPass();
    await type(page, 'hoi thao');
  });
});
