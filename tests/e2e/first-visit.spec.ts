import type { Browser, Request } from 'playwright/test';
import { expect, test } from './support/test.ts';
import { site, SURVEY } from './support/site.ts';

/** What fits into the first ten packets of a connection: one round trip. */
const BUDGET_IN_BYTES = 14_600;
/** The page and the styles of all pages. */
const MAX_REQUESTS = 2;
const WORST_SHOWN = 5;
/** Most of a visit is waiting until nothing more is asked for. */
const VISITS_AT_ONCE = 6;

interface Visit {
  path: string;
  requests: number;
  bytes: number;
}

/** All that a browser with an empty cache fetches for a page that nobody touches. A survey's page redirects first. */
async function visitFirst(browser: Browser, path: string): Promise<Visit> {
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  const response = await page.goto(path, { waitUntil: 'networkidle' });
  expect(await response?.headerValue('content-encoding'), path).toBe('br');
  const requests = finished.filter((it) => !it.url().startsWith('data:') && it.redirectedTo() === null);
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  const bytes = sizes.reduce((sum, it) => sum + it.responseBodySize + it.responseHeadersSize, 0);
  await context.close();
  return { path, requests: requests.length, bytes };
}

async function sheetPaths(): Promise<string[]> {
  const sitemap = await (await fetch(`${site.url}/sitemap.xml`)).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address));
  return addresses.map(({ pathname }) => pathname).filter((path) => path.startsWith('/thu-tuc/'));
}

test('the first visit of every sheet fits into one round trip', { tag: '@once' }, async ({ browser }) => {
  test.slow();
  const visits: Visit[] = [];
  const paths = await sheetPaths();
  while (paths.length > 0)
    visits.push(
      ...(await Promise.all(paths.splice(0, VISITS_AT_ONCE).map((path) => visitFirst(browser, path)))),
    );
  expect(visits.length).toBeGreaterThan(10);
  const worst = visits.toSorted((a, b) => b.bytes - a.bytes).slice(0, WORST_SHOWN);
  console.log(worst.map(({ path, bytes }) => `${bytes} bytes at the first visit of ${path}`).join('\n'));
  for (const { path, bytes, requests } of visits) {
    expect.soft(bytes, path).toBeLessThanOrEqual(BUDGET_IN_BYTES);
    expect.soft(requests, path).toBeLessThanOrEqual(MAX_REQUESTS);
  }
});

test('pages of every other kind take two requests too', { tag: '@once' }, async ({ browser }) => {
  const paths = ['/', '/thu-tuc', '/danh-muc', '/tim-kiem?q=ho+chieu', '/lien-he', '/van-ban'];
  const visits = await Promise.all(paths.map((path) => visitFirst(browser, path)));
  for (const { path, requests } of visits) expect.soft(requests, path).toBeLessThanOrEqual(MAX_REQUESTS);
});

test(
  'a form brings its styles along, so that it is seen one round trip after its redirect',
  { tag: '@once' },
  async ({ browser }) => {
    const { requests, bytes } = await visitFirst(browser, SURVEY);
    console.log(`${bytes} bytes at the first visit of ${SURVEY}`);
    expect(requests).toBe(1);
    expect(bytes).toBeLessThanOrEqual(BUDGET_IN_BYTES);
  },
);
