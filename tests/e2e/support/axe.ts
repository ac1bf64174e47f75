import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect } from './test.ts';

/** WCAG 2.2 A and AA, and what axe calls good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The contrast that the design promises (AAA), which the tags leave out. */
const ENHANCED_CONTRAST = 'color-contrast-enhanced';

/**
 * The tags leave out the first, and axe the second unless it is named. The third (AA) asks less of the same texts
 * than the first, and takes as long.
 */
const NAMED = {
  [ENHANCED_CONTRAST]: { enabled: true },
  'target-size': { enabled: true },
  'color-contrast': { enabled: false },
};

async function violations(axe: AxeBuilder): Promise<string[]> {
  // Pages have no frames, and the other mode opens a page more for each of them.
  const { violations: found } = await axe.setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${String(target)} ${html.slice(0, 200)}`),
  );
}

/** To describe what is right would take a third of the time. */
const BRIEF: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'] };

const allRules = (page: Page) => new AxeBuilder({ page }).options({ ...BRIEF, rules: NAMED }).withTags(TAGS);
/** No other rule sees which colours are used. */
const colourRules = (page: Page) => new AxeBuilder({ page }).options(BRIEF).withRules(ENHANCED_CONTRAST);

/** Axe must find nothing on the page as it is shown, for readers who like it so. */
export async function expectNoViolationsIn(
  colorScheme: 'light' | 'dark',
  page: Page,
  what: string,
): Promise<void> {
  await page.emulateMedia({ colorScheme });
  expect.soft(await violations(allRules(page)), `${what}, ${colorScheme}`).toEqual([]);
}

/** Axe must find nothing on the page as it is shown, in light and in dark. */
export async function expectNoViolations(page: Page, what: string): Promise<void> {
  await expectNoViolationsIn('light', page, what);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(colourRules(page)), `${what}, dark`).toEqual([]);
}
