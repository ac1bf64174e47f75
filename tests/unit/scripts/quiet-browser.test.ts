import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LEFT_OUT_BY_PLAYWRIGHT } from '../../support/quiet-browser.ts';

const BUNDLE = join(import.meta.dirname, '../../../node_modules/playwright-core/lib/coreBundle.js');

test('the browser tests leave out what Playwright leaves out', () => {
  const list = /\bdisabledFeatures = \[(.*?)\]/s.exec(readFileSync(BUNDLE, 'utf8'))?.[1] ?? '';
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(LEFT_OUT_BY_PLAYWRIGHT.toSorted()).toEqual(names.toSorted());
});
