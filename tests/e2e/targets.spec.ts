import type { Page } from 'playwright/test';
import { STATES, TEMPLATES, goTo } from './support/places.ts';
import type { Way } from './support/places.ts';
import { samplePlaces, widthsFor } from './support/sample.ts';
import { expect, test } from './support/test.ts';

/** What the design promises; axe asks for 24 px or as much room. Rounding may take half a pixel. */
const HEIGHT_IN_PX = 43.5;

/** Links within a line of text are as high as the line, those of the trail a little less than the rest. */
const TARGETS =
  'button, select, textarea, input[type=search], input[type=radio], summary, nav:not(.crumbs) a, .rows.tight a, .pages a, .channels a, .error-summary a';

/** Targets and their heights; a tap on its words chooses an answer too. */
function targetsOn(page: Page): Promise<{ element: string; height: number }[]> {
  return page.locator(TARGETS).evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const label = element.matches('input') ? (element as HTMLInputElement).labels?.[0] : null;
        const heights = [element, label].map((part) => part?.getBoundingClientRect().height ?? 0);
        return { element: element.outerHTML.slice(0, 100), height: Math.max(...heights) };
      }),
  );
}

const PLACES: Record<string, Way> = { ...TEMPLATES, faults: STATES['survey with faults'] ?? '/' };

for (const [name, way] of samplePlaces(PLACES)) {
  test(`what is tapped is 44 px high: ${name}`, { tag: '@once' }, async ({ page }) => {
    for (const width of widthsFor(name)) {
      await page.setViewportSize({ width, height: 800 });
      await goTo(page, way);
      const targets = await targetsOn(page);
      expect(targets.length).toBeGreaterThan(4);
      expect(targets.filter(({ height }) => height < HEIGHT_IN_PX)).toEqual([]);
    }
  });
}
