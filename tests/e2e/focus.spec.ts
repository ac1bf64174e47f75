import type { Page } from 'playwright/test';
import { seenFocus } from './support/focus.ts';
import { STATES, TEMPLATES, goTo } from './support/places.ts';
import type { Way } from './support/places.ts';
import { samplePlaces, widthsFor } from './support/sample.ts';
import { expect, test } from './support/test.ts';

/** No way through a page of ours is longer. */
const MAX_STOPS = 400;
const MIN_RING_IN_PX = 2;
/** WCAG asks that not all of it is covered. Links one below the other share some of their padding. */
const MIN_SEEN = 0.75;

const DOUBLED = 'html { font-size: 200% !important }';

test.use({ bypassCSP: true });

/** Goes through all stops of the page with one key, and says which are hard to see. */
async function hiddenStops(page: Page, key: string): Promise<string[]> {
  const faults: string[] = [];
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    await page.keyboard.press(key);
    let focus = await seenFocus(page);
    // After a way out of the page the first key may only lead from the browser's frame back to it.
    if (focus === null && stop === 0) {
      await page.keyboard.press(key);
      focus = await seenFocus(page);
    }
    if (focus === null) {
      expect(stop, 'stops of the page').toBeGreaterThan(5);
      return faults;
    }
    const { element, ring, seen } = focus;
    if (ring < MIN_RING_IN_PX) faults.push(`no ring: ${element}`);
    if (seen < MIN_SEEN) faults.push(`${Math.round(seen * 100)} % seen: ${element}`);
  }
  throw new Error('The Tab key does not lead out of the page');
}

const PLACES: Record<string, Way | undefined> = {
  home: TEMPLATES['home'],
  list: TEMPLATES['list'],
  sheet: TEMPLATES['sheet'],
  'guidance sheet': TEMPLATES['guidance sheet'],
  survey: TEMPLATES['survey'],
  'survey with faults': STATES['survey with faults'],
  'search results': TEMPLATES['search results'],
};

for (const [name, way] of samplePlaces(PLACES, 4)) {
  test(`the focus is seen at every stop, there and back: ${name}`, { tag: '@once' }, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const width of widthsFor(name)) {
      await page.setViewportSize({ width, height: 800 });
      await goTo(page, way ?? '/');
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      expect.soft(await hiddenStops(page, 'Tab'), `there, ${width}`).toEqual([]);
      expect.soft(await hiddenStops(page, 'Shift+Tab'), `back, ${width}`).toEqual([]);
    }
  });
}

test('the bar of sections covers no stop, however large the text', { tag: '@once' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [width, style] of [
    [1280, 'html {}'],
    [1600, 'html { font-size: 150% !important }'],
    [1280, DOUBLED],
    [
      1024,
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    ],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await goTo(page, TEMPLATES['sheet'] ?? '/');
    await page.addStyleTag({ content: style });
    expect.soft(await hiddenStops(page, 'Tab'), `there, ${width} ${style}`).toEqual([]);
    expect.soft(await hiddenStops(page, 'Shift+Tab'), `back, ${width} ${style}`).toEqual([]);
  }
});

test(
  'a link of the bar leads to a heading that the bar does not cover',
  { tag: '@once' },
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await goTo(page, TEMPLATES['sheet'] ?? '/');
    for (const link of await page.locator('.contents a').all()) {
      await link.focus();
      await page.keyboard.press('Enter');
      const id = (await link.getAttribute('href'))?.slice(1) ?? '';
      const heading = page.locator(`[id="${id}"] h2`);
      await expect(heading).toBeInViewport();
      const [box, bar] = [await heading.boundingBox(), await page.locator('.contents').boundingBox()];
      expect(box?.y, id).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    }
  },
);
