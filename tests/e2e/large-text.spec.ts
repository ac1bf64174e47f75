import type { Page } from 'playwright/test';
import { samplePlaces } from './support/sample.ts';
import { GUIDANCE_SHEET, SHEET, SURVEY } from './support/site.ts';
import { expect, test } from './support/test.ts';

const PAGES = {
  sheet: SHEET.path,
  'guidance sheet': GUIDANCE_SHEET,
  'sheet with a table of channels': '/tt/2.002352',
  'official list': '/danh-muc',
  home: '/',
  survey: SURVEY,
  'search results': '/tim-kiem?q=hoi+nghi',
  list: '/thu-tuc',
  contact: '/lien-he',
  register: '/van-ban',
};

/** Twice the size that the site's own style gives: what a reader sets who zooms text and not the page. */
const DOUBLED = 'html { font-size: 200% !important }';

/** A desktop: there the wide layout and the large text meet. */
test.use({ viewport: { width: 1280, height: 900 }, bypassCSP: true });

for (const [name, path] of samplePlaces(PAGES)) {
  test(`with doubled text the ${name} needs no sideways scrolling`, { tag: '@once' }, async ({ page }) => {
    await page.goto(path);
    await page.addStyleTag({ content: DOUBLED });
    const { rem, scrolled, shown, outside } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      // A container hides from the page what leaves it, so every element is asked as well.
      const leaving = [...document.querySelectorAll('main *, footer *, header *')].filter(
        (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
      );
      return {
        rem: getComputedStyle(document.documentElement).fontSize,
        scrolled: scrollWidth,
        shown: clientWidth,
        outside: leaving.map(({ tagName, textContent }) => `${tagName} ${textContent}`),
      };
    });
    expect(rem).toBe('32px');
    expect(scrolled).toBeLessThanOrEqual(shown);
    expect(outside).toEqual([]);
  });
}

test('with doubled text no word of a sheet lies over another column', { tag: '@once' }, async ({ page }) => {
  await page.goto(SHEET.path);
  await page.addStyleTag({ content: DOUBLED });
  // Words that may not break are the first to leave their column.
  const outside = await page.locator('main .nb, main .unknown, main .stamp').evaluateAll((words) =>
    words
      .filter((word) => {
        const column = word.closest('dd, td, th, li, p');
        const right = column?.getBoundingClientRect().right ?? Infinity;
        return word.getBoundingClientRect().right > right + 1;
      })
      .map((word) => word.textContent),
  );
  expect(outside).toEqual([]);
});

test('the bar of sections has a rule below it while it sticks', { tag: '@once' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${SHEET.path}#cac-buoc`);
  const bar = page.locator('.contents');
  await expect.poll(async () => (await bar.boundingBox())?.y).toBe(0);
  await expect(bar).toHaveCSS('border-bottom-width', '1px');
  await expect(bar).toHaveCSS('border-bottom-style', 'solid');
  // The rule of the section it leads to is hidden behind it: one line, not two.
  const [barBox, section] = [await bar.boundingBox(), await page.locator('#cac-buoc').boundingBox()];
  expect(section?.y).toBeLessThanOrEqual((barBox?.height ?? 0) - 0.9);
});

test('the cells of a row of papers share one line', { tag: '@once' }, async ({ page }) => {
  await page.goto(SHEET.path);
  const rows = await page.locator('.papers tbody tr:not(.group)').evaluateAll((all) =>
    all.map((row) => ({
      row: getComputedStyle(row).borderTopStyle,
      cells: [...row.children].map((cell) => getComputedStyle(cell).borderTopStyle),
    })),
  );
  expect(rows.length).toBeGreaterThan(2);
  for (const { row, cells } of rows) {
    expect(row).toBe('dotted');
    expect(new Set(cells)).toEqual(new Set(['none']));
  }
});

for (const [name, path, width] of [
  ['sheet', SHEET.path, 320],
  ['replaced code', '/tt/2.002312', 320],
  ['official list', '/danh-muc', 320],
  ['home', '/', 320],
  ['postal lists', '/buu-chinh', 320],
  ['register', '/van-ban', 320],
  ['sheet with a table of channels', '/tt/2.002352', 768],
  ['sheet with a table of channels', '/tt/2.002352', 800],
] as const) {
  test(`with doubled text the ${name} fits ${width} px`, { tag: '@once' }, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    await page.addStyleTag({ content: DOUBLED });
    const { scrolled, shown, outside } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const words = [...document.querySelectorAll('main .nb, main .unknown, main tbody td')];
      const leaving = words.filter((each) => each.getBoundingClientRect().right > clientWidth + 0.5);
      return { scrolled: scrollWidth, shown: clientWidth, outside: leaving.map((each) => each.textContent) };
    });
    expect(scrolled).toBeLessThanOrEqual(shown);
    expect(outside).toEqual([]);
  });
}

/** Words that stand on more than one line; where a language may part them by a hyphen it does not count. */
async function brokenWords(page: Page, within: string): Promise<string[]> {
  return page.locator(within).evaluateAll((elements) => {
    const broken: string[] = [];
    for (const element of elements) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{M}\d]+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set(
            [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top),
          );
          if (lines.size > 1) broken.push(word);
        }
      }
    }
    return broken;
  });
}

const ON_A_PHONE: [what: string, path: string, within: string, width: number, style: string][] = [
  ['the facts at a glance with doubled text', SHEET.path, '.glance', 360, DOUBLED],
  ['the levels of a scale with doubled text', SURVEY, '.level', 360, DOUBLED],
  ['the levels of a scale on the smallest phone', SURVEY, '.level', 320, 'html {}'],
];

for (const [what, path, within, width, style] of ON_A_PHONE) {
  test(`${what} keep their words whole`, { tag: '@once' }, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(path);
    await page.addStyleTag({ content: style });
    expect(await page.locator(within).count()).toBeGreaterThan(0);
    expect(await brokenWords(page, within)).toEqual([]);
  });
}
