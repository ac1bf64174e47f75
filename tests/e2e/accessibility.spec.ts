import { expectNoViolations, expectNoViolationsIn } from './support/axe.ts';
import { siteMap } from './support/crawl.ts';
import { STATES, TEMPLATES, goTo, openSuggestions } from './support/places.ts';
import type { Way } from './support/places.ts';
import { sample } from '../support/sampling.ts';
import { samplePlaces, schemeFor, share, widthFor, widthsFor } from './support/sample.ts';
import { test } from './support/test.ts';

const PLACES: Record<string, Way> = { ...TEMPLATES, ...STATES, 'open suggestions': openSuggestions };

for (const [name, way] of samplePlaces(PLACES)) {
  test(`axe finds nothing: ${name}`, { tag: '@once' }, async ({ page }) => {
    for (const width of widthsFor(name)) {
      await page.setViewportSize({ width, height: 800 });
      await goTo(page, way);
      await expectNoViolations(page, `${name} at ${width}`);
    }
  });
}

/** So that both workers have something to do. */
const PARTS = 4;
const SAMPLE = 16;

// What one page has and another of its kind has not is seen at one width and in light or dark: the places above are
// looked at in all of them.
for (let part = 0; part < PARTS; part += 1) {
  test(
    `axe finds nothing on the addresses of the site map, ${part + 1} of ${PARTS}`,
    { tag: '@once' },
    async ({ page }) => {
      test.setTimeout(1_200_000);
      for (const address of share(sample(await siteMap(), SAMPLE), part, PARTS)) {
        const width = widthFor(address);
        await page.setViewportSize({ width, height: 800 });
        await page.goto(address);
        await expectNoViolationsIn(schemeFor(address), page, `${address} at ${width}`);
      }
    },
  );
}

for (const name of ['sheet', 'guidance sheet', 'official list', 'thank-you'] as const) {
  test(`axe finds nothing in print: ${name}`, { tag: '@once' }, async ({ page }) => {
    await goTo(page, PLACES[name] ?? '/');
    await page.emulateMedia({ media: 'print' });
    await expectNoViolations(page, `${name} in print`);
  });
}
