import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { startSite } from '#tests/support/running-site.ts';
import type { RunningSite } from '#tests/support/running-site.ts';
import { HARD_SHEETS, NAME_LENGTH, OPEN_POINTS, PAPERS, writeHardContent } from './support/hard-content.ts';
import { expect, test } from 'playwright/test';

const WIDTHS = [320, 360, 768, 1024, 1280];
const PAGES = [...Object.values(HARD_SHEETS), '/', '/thu-tuc', '/danh-muc', '/tim-kiem?q=hoi+nghi'];

/** Pixels by which letters may reach into the neighbouring line's box. */
const TOLERANCE = 2;

let site: RunningSite;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hard-'));
  writeHardContent(join(folder, 'content'));
  site = await startSite({ env: { CONTENT_DIR: join(folder, 'content') } });
});

test.afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

interface Broken {
  /** Leaves the page at its right. */
  outside: string[];
  /** Lies over another text. */
  overlapping: string[];
  /** Letters of papers and “Sở đang cập nhật” that go over two lines. */
  split: string[];
}

const UNBROKEN: Broken = { outside: [], overlapping: [], split: [] };

async function broken(page: Page): Promise<Broken> {
  return page.evaluate((tolerance) => {
    interface Line {
      text: string;
      parent: Element;
      box: DOMRect;
    }
    const lines: Line[] = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const { parentElement: parent, textContent } = nodes.currentNode;
      if (parent === null || !textContent?.trim() || parent.closest('script, template, select, svg'))
        continue;
      // What only screen readers see, and what stays on top while one scrolls.
      if (parent.closest('.hidden, .off-screen, .skip, thead, .contents')) continue;
      const range = document.createRange();
      range.selectNodeContents(nodes.currentNode);
      for (const box of range.getClientRects()) {
        if (box.width > 1) lines.push({ text: textContent.trim().slice(0, 40), parent, box });
      }
    }
    const whole = [...document.querySelectorAll('.unknown, .paper > .number')];
    const { clientWidth, scrollWidth } = document.documentElement;
    const outside = lines.filter(({ box }) => box.right > clientWidth + 0.5 || box.left < -0.5);
    const overlapping = lines.flatMap((a, place) =>
      lines.slice(place + 1).filter(({ box: b, parent }) => {
        const width = Math.min(a.box.right, b.right) - Math.max(a.box.left, b.left);
        const height = Math.min(a.box.bottom, b.bottom) - Math.max(a.box.top, b.top);
        const halfALine = Math.min(a.box.height, b.height) / 2;
        return parent !== a.parent && width > tolerance && height > halfALine;
      }),
    );
    return {
      outside: [
        ...(scrollWidth > clientWidth ? ['the page scrolls sideways'] : []),
        ...outside.map((it) => it.text),
      ],
      overlapping: overlapping.map(({ text }) => text),
      split: whole.filter((each) => each.getClientRects().length > 1).map(({ textContent }) => textContent),
    };
  }, TOLERANCE);
}

for (const width of WIDTHS) {
  test(`at ${width} pixels hard content breaks nothing`, { tag: '@once' }, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of PAGES) {
      await page.goto(site.url + path);
      // What is folded away is as hard as the rest.
      await page
        .locator('details')
        .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
      expect.soft(await broken(page), path).toEqual(UNBROKEN);
    }
  });
}

test('the hard sheets are as hard as they are meant to be', { tag: '@once' }, async ({ page }) => {
  await page.goto(site.url + HARD_SHEETS.crowded);
  expect((await page.getByRole('heading', { level: 1 }).innerText()).length).toBe(NAME_LENGTH);
  await expect(page.locator('.papers .paper')).toHaveCount(PAPERS);
  expect(await page.locator('.open-point').count()).toBeGreaterThanOrEqual(OPEN_POINTS);
  await expect(page.locator('#truc-tuyen')).toContainText('30 ngày làm việc');
  await page.goto(site.url + HARD_SHEETS.bare);
  await expect(page.locator('.papers')).toHaveCount(0);
  await expect(page.locator('#giay-to')).toContainText('Không cần giấy tờ nào.');
  await expect(page.locator('.glance')).toContainText('Không thu phí');
});

test('a hard sheet on paper keeps to the width of its pages', { tag: '@once' }, async ({ page }) => {
  // A4 without its margins, at 96 points an inch.
  await page.setViewportSize({ width: 661, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  for (const path of Object.values(HARD_SHEETS)) {
    await page.goto(site.url + path);
    expect.soft(await broken(page), path).toEqual(UNBROKEN);
  }
});
