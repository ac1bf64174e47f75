import type { Page } from 'playwright/test';
import { siteMap } from './support/crawl.ts';
import { layoutFaults } from './support/layout.ts';
import { STATES, TEMPLATES, goTo, openSuggestions } from './support/places.ts';
import type { Way } from './support/places.ts';
import { sample } from '../support/sampling.ts';
import { samplePlaces, share } from './support/sample.ts';
import { expect, test } from './support/test.ts';

/** What a reader sets: the window, and a style of their own. */
interface Setting {
  width: number;
  style?: string;
  forcedColors?: 'active';
}

/** As in large-text.spec.ts, which looks at boxes where this looks at words. */
const DOUBLED = 'html { font-size: 200% !important }';

/** The values of WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

const SETTINGS: Record<string, Setting> = {
  '320 pixels': { width: 320 },
  '360 pixels': { width: 360 },
  'a desktop': { width: 1280 },
  // What a window of 1280 is when the page is zoomed to 200 %.
  '200 % zoom': { width: 640 },
  'doubled text on a phone': { width: 360, style: DOUBLED },
  'doubled text on a desktop': { width: 1280, style: DOUBLED },
  'text spacing on the narrowest phone': { width: 320, style: SPACED },
  'text spacing on a desktop': { width: 1280, style: SPACED },
  'forced colours on a phone': { width: 360, forcedColors: 'active' },
  'forced colours on a desktop': { width: 1280, forcedColors: 'active' },
};

test.use({ bypassCSP: true });

async function inEverySetting(page: Page, what: string): Promise<void> {
  for (const [name, { width, style, forcedColors = 'none' }] of Object.entries(SETTINGS)) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ forcedColors });
    const added = style === undefined ? null : await page.addStyleTag({ content: style });
    expect.soft(await layoutFaults(page), `${what}, ${name}`).toEqual([]);
    await added?.evaluate((node) => (node as Element).remove());
  }
}

const PLACES: Record<string, Way> = { ...TEMPLATES, ...STATES, 'open suggestions': openSuggestions };

for (const [name, way] of samplePlaces(PLACES)) {
  test(`nothing is cut off, covered or beyond the sides: ${name}`, { tag: '@once' }, async ({ page }) => {
    await goTo(page, way);
    await inEverySetting(page, name);
  });
}

const PARTS = 4;
const SAMPLE = 12;

for (let part = 0; part < PARTS; part += 1) {
  test(
    `nothing is cut off on the addresses of the site map, ${part + 1} of ${PARTS}`,
    { tag: '@once' },
    async ({ page }) => {
      test.setTimeout(1_200_000);
      for (const address of share(sample(await siteMap(), SAMPLE), part, PARTS)) {
        await page.goto(address);
        await inEverySetting(page, address);
      }
    },
  );
}

test.describe('for readers whom movement disturbs', { tag: '@once' }, () => {
  for (const [wish, behaviour] of [
    ['reduce', 'auto'],
    ['no-preference', 'smooth'],
  ] as const) {
    test(`scrolling is ${behaviour} when the system says ${wish}, and nothing else moves`, async ({
      page,
    }) => {
      for (const way of [TEMPLATES['sheet'], TEMPLATES['home'], TEMPLATES['survey']]) {
        await goTo(page, way ?? '/');
        await page.emulateMedia({ reducedMotion: wish });
        await expect(page.locator('html')).toHaveCSS('scroll-behavior', behaviour);
        const moving = await page.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter((element) => {
              const { transitionDuration, animationName } = getComputedStyle(element);
              return transitionDuration !== '0s' || animationName !== 'none';
            })
            .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        );
        expect(moving).toEqual([]);
      }
    });
  }
});

test.describe('in forced colours', { tag: '@once' }, () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  test('only the page one is on keeps its line in the band', async ({ page }) => {
    await page.goto('/thu-tuc');
    const colours = await page
      .locator('.band li a')
      .evaluateAll((links) =>
        links.map((link) => [link.hasAttribute('aria-current'), getComputedStyle(link).borderBottomColor]),
      );
    const paper = await page.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.color = 'Canvas';
      document.body.append(probe);
      return getComputedStyle(probe).color;
    });
    for (const [isCurrent, colour] of colours) expect(colour !== paper).toBe(isCurrent);
  });

  test('the chosen answer of a scale keeps its frame', async ({ page }) => {
    await goTo(page, TEMPLATES['survey'] ?? '/');
    const first = page.locator('.levels label').first();
    await first.click();
    await expect(first).toHaveCSS('outline-width', '3px');
    await expect(first).toHaveCSS('outline-style', 'solid');
  });
});
