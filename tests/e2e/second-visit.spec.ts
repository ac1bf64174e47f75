import { type Browser, type BrowserContext, chromium } from 'playwright/test';
import { SHEET, site } from './support/site.ts';
import { expect, test } from './support/test.ts';

const KEY = 'shown';

/** How a page was shown: again as it was left, or made anew and why. */
interface Shown {
  path: string;
  persisted: boolean;
  reasons: unknown;
}

/** Notes each showing of a page in the browser's own store: a page that comes back is beyond our sight. */
function noteShowings(key: string): void {
  addEventListener('pageshow', ({ persisted }) => {
    const [entry] = performance.getEntriesByType('navigation') as (PerformanceEntry & {
      notRestoredReasons?: unknown;
    })[];
    const shown = JSON.parse(localStorage.getItem(key) ?? '[]') as unknown[];
    shown.push({ path: location.pathname, persisted, reasons: entry?.notRestoredReasons ?? null });
    localStorage.setItem(key, JSON.stringify(shown));
  });
}

test.describe('the second visit', { tag: '@once' }, () => {
  let browser: Browser;
  let context: BrowserContext;
  test.beforeEach(async ({ launchOptions }) => {
    // Playwright switches off that browsers keep pages for the way back.
    browser = await chromium.launch({
      ...launchOptions,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    context = await browser.newContext({ baseURL: site.url });
  });
  test.afterEach(() => browser.close());

  async function shownPages(): Promise<Shown[]> {
    const other = await context.newPage();
    await other.goto('/favicon.ico');
    const shown = await other.evaluate((key) => localStorage.getItem(key) ?? '[]', KEY);
    await other.close();
    return JSON.parse(shown) as Shown[];
  }

  /** The showings of a page from which a reader went on and came back. */
  async function backTo(path: string): Promise<Shown[]> {
    const page = await context.newPage();
    await page.addInitScript(noteShowings, KEY);
    await page.goto(path);
    await page.goto('/lien-he');
    await page.evaluate(() => setTimeout(() => history.back(), 0));
    await expect.poll(async () => (await shownPages()).filter((shown) => shown.path === path).length).toBe(2);
    return (await shownPages()).filter((shown) => shown.path === path);
  }

  for (const path of ['/', '/thu-tuc', SHEET.path, '/tim-kiem', '/van-ban', '/danh-muc']) {
    test(`${path} comes back at once, as it was left`, async () => {
      const [, again] = await backTo(path);
      expect(again).toMatchObject({ path, persisted: true });
    });
  }

  /** Hashed files that a visit in a new tab asks the site for; what the browser has kept does not count. */
  async function hashedFilesAskedFor(path: string): Promise<string[]> {
    const page = await context.newPage();
    const [kept, asked] = [new Set<string>(), new Map<string, string>()];
    const client = await context.newCDPSession(page);
    client.on('Network.requestServedFromCache', ({ requestId }) => kept.add(requestId));
    client.on('Network.responseReceived', ({ requestId, response }) => {
      if (!response.fromDiskCache) asked.set(requestId, new URL(response.url).pathname);
    });
    await client.send('Network.enable');
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.close();
    const paths = [...asked].filter(([id]) => !kept.has(id)).map(([, asPath]) => asPath);
    return paths.filter((asPath) => asPath.startsWith('/_astro/'));
  }

  test('asks for no hashed file again', async () => {
    expect(await hashedFilesAskedFor('/thu-tuc')).not.toEqual([]);
    expect(await hashedFilesAskedFor('/thu-tuc')).toEqual([]);
  });
});

test.describe('every public page', { tag: '@once' }, () => {
  test('is new after a minute at most, and costs nothing when it is not', async () => {
    const sitemap = await (await fetch(`${site.url}/sitemap.xml`)).text();
    const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      const { headers } = await fetch(site.url + path);
      expect(headers.get('cache-control'), path).toBe('public, max-age=60');
      const etag = headers.get('etag') ?? 'none';
      for (const tag of [etag, etag.replace(/^W\//, '')]) {
        const again = await fetch(site.url + path, { headers: { 'if-none-match': tag } });
        expect([again.status, await again.text()], path).toEqual([304, '']);
        expect(again.headers.get('cache-control'), path).toBe('public, max-age=60');
      }
    }
  });
});
