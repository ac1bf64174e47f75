import type { Page } from 'playwright/test';
import { expect, test } from './support/test.ts';
import { crawl, pageOf, siteMap } from './support/crawl.ts';
import type { CrawledPage } from './support/crawl.ts';
import { sample } from '../support/sampling.ts';
import { share } from './support/sample.ts';
import { site } from './support/site.ts';

/** The smallest phone, the usual one, a desktop. */
const WIDTHS = [320, 360, 1280];

const MAX_CLICKS = 3;

/** Tests that share the pages, and how many pages a sampled run opens. */
const PARTS = 2;
const SAMPLE = 30;

test.describe('of the whole site', { tag: '@once' }, () => {
  let pages: Map<string, CrawledPage>;

  test.beforeAll(async () => {
    pages = await crawl();
  });

  test('every internal link leads to a page, and its fragment to a place there', () => {
    const broken: string[] = [];
    for (const { address, links } of pages.values()) {
      for (const link of links) {
        const target = pages.get(pageOf(link));
        const fragment = decodeURIComponent(new URL(link, site.url).hash.slice(1));
        const isThere = target?.status === 200 && (fragment === '' || target.ids.has(fragment));
        if (!isThere) broken.push(`${address} → ${link} (${target?.status})`);
      }
    }
    expect(broken).toEqual([]);
    expect(pages.size).toBeGreaterThan(30);
  });

  test('every page has a title of its own', () => {
    const addresses = new Map<string, Set<string>>();
    for (const { status, isHtml, title, canonical, address } of pages.values()) {
      if (status !== 200 || !isHtml) continue;
      expect(title, address).not.toBe('');
      addresses.set(title, (addresses.get(title) ?? new Set()).add(canonical || pageOf(address)));
    }
    const shared = [...addresses].filter(([, { size }]) => size > 1);
    expect(shared.map(([title, found]) => [title, ...found])).toEqual([]);
    expect(addresses.size).toBeGreaterThan(50);
  });

  test('every procedure is at most three clicks away', async () => {
    const { procedures } = (await (await fetch(`${site.url}/api/thu-tuc.json`)).json()) as {
      procedures: { code: string }[];
    };
    expect(procedures.length).toBeGreaterThanOrEqual(7);
    for (const { code } of procedures) {
      const { url } = await fetch(`${site.url}/tt/${code}`);
      const clicks = pages.get(new URL(url).pathname)?.clicks ?? Infinity;
      expect(clicks, code).toBeLessThanOrEqual(MAX_CLICKS);
    }
  });

  test('every address of the site map is a page that names itself as the one to keep', async () => {
    const addresses = await siteMap();
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      expect(pages.get(address)?.status, address).toBe(200);
      const html = await (await fetch(site.url + address)).text();
      const canonical = /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1] ?? '';
      expect(new URL(canonical, 'none:/').pathname).toBe(address);
    }
  });

  test('every page has one heading of the first rank, and says in its title whose it is', () => {
    for (const { status, isHtml, mainHeadings, title, address } of pages.values()) {
      if (status !== 200 || !isHtml) continue;
      expect(mainHeadings, address).toBe(1);
      expect(title, address).toMatch(/\S \| \S/);
    }
  });

  // Those of the site map are opened in reflow.spec.ts, at these widths and others.
  for (let part = 0; part < PARTS; part += 1) {
    test(`every page that the site map leaves out opens without a fault and fits every screen, ${part + 1} of ${PARTS}`, async ({
      page,
    }) => {
      const known = new Set(await siteMap());
      const others = [...pages.values()].filter(({ isHtml, address }) => isHtml && !known.has(address));
      expect(others.length).toBeGreaterThan(SAMPLE);
      for (const { address } of share(sample(others, SAMPLE), part, PARTS)) {
        await page.goto(address);
        for (const width of WIDTHS) expect(await overhang(page, width), `${address} at ${width}`).toBe(0);
      }
    });
  }
});

/** How many pixels the page is wider than its window. */
async function overhang(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
