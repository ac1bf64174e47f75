import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunningSite } from '../support/running-site.ts';
import { startSite } from '../support/running-site.ts';
import { expectNoViolations } from './support/axe.ts';
import { seenFocus } from './support/focus.ts';
import { layoutFaults } from './support/layout.ts';
import { samplePlaces } from './support/sample.ts';
import { SHEET, SURVEY } from './support/site.ts';
import { expect, test as base } from './support/test.ts';

const SHEET_FILE = 'thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh.md';
const COMING = 'hieu_luc_tu: 2099-01-01\nthay_doi:\n  - Thời hạn giải quyết còn 07 ngày làm việc.\n';
const OUTAGE = 'tam_ngung:\n  tu: 2026-01-01T00:00+07:00\n  den: 2099-01-01T00:00+07:00\n  ly_do: Bảo trì\n';
/** The longest that the schema takes. */
const LONG_NAME = 'Cho phép tổ chức hội nghị, hội thảo quốc tế thuộc thẩm quyền của cấp tỉnh có nội dung '
  .repeat(4)
  .slice(0, 300)
  .trim();

/** Gives the content of a site what the shipped content has not: rare, and worst when it comes. */
async function enterRareContent(dataDir: string): Promise<void> {
  const content = join(dataDir, 'content');
  const read = (file: string) => readFile(join(content, file), 'utf8');
  const sheet = await read(SHEET_FILE);
  const coming = join(content, SHEET_FILE.replace('thu-tuc', 'sap-toi'));
  await mkdir(dirname(coming), { recursive: true });
  await writeFile(coming, sheet.replace('---\n', `---\n${COMING}`));
  await writeFile(join(content, SHEET_FILE), sheet.replace(/^ten: .*$/m, `ten: ${LONG_NAME}`));
  await writeFile(
    join(content, 'cong.yaml'),
    (await read('cong.yaml')).replace('tam_ngung: Không\n', OUTAGE),
  );
  const survey = 'khao-sat/hai-long/2.yaml';
  await writeFile(join(content, survey), (await read(survey)).replace('dang_mo: có', 'dang_mo: không'));
}

const test = base.extend<object, { rare: RunningSite }>({
  rare: [
    async ({}, use) => {
      const rare = await startSite();
      await enterRareContent(rare.dataDir);
      const isClosed = async () => (await (await fetch(rare.url + SURVEY)).text()).includes('đã kết thúc');
      await expect.poll(isClosed, { timeout: 60_000 }).toBe(true);
      await use(rare);
      await rare.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ rare }, use) => use(rare.url),
});

// One site for all of them.
test.describe.configure({ mode: 'default' });
test.use({ bypassCSP: true });

const STATES: Record<string, { path: string; says: string }> = {
  'coming version of a sheet with a long name during an outage': {
    path: SHEET.path,
    says: 'Cổng Dịch vụ công quốc gia tạm ngừng',
  },
  'home during an outage': { path: '/', says: 'Cổng Dịch vụ công quốc gia tạm ngừng' },
  'list with a long name': { path: '/thu-tuc', says: LONG_NAME.slice(0, 280) },
  'official list with a long name': { path: '/danh-muc', says: LONG_NAME.slice(0, 280) },
  'search results with a long name': { path: '/tim-kiem?q=3.000604', says: LONG_NAME.slice(0, 280) },
  'closed round': { path: SURVEY, says: 'đã kết thúc' },
};

for (const [name, { path, says }] of samplePlaces(STATES, 3)) {
  test(`rare state: ${name}`, { tag: '@once' }, async ({ page }) => {
    test.slow();
    await page.goto(path);
    await expect(page.locator('body')).toContainText(says);
    for (const [width, style] of [
      [320, 'html {}'],
      [360, 'html { font-size: 200% !important }'],
      [1280, 'html {}'],
      [1280, 'html { font-size: 200% !important }'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const added = await page.addStyleTag({ content: style });
      expect.soft(await layoutFaults(page), `${name}, ${width}, ${style}`).toEqual([]);
      await added.evaluate((node) => (node as Element).remove());
    }
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoViolations(page, `${name}, ${width}`);
    }
    await page.keyboard.press('Tab');
    expect((await seenFocus(page))?.seen).toBe(1);
  });
}

test('an outage says what to do instead, before anything else', { tag: '@once' }, async ({ page }) => {
  await page.goto(SHEET.path);
  await expect(page.getByRole('region', { name: 'Cổng Dịch vụ công quốc gia tạm ngừng' })).toBeVisible();
  const text = await page.locator('body').innerText();
  const [notice, heading] = [text.indexOf('tạm ngừng'), text.indexOf(LONG_NAME.slice(0, 40))];
  expect(notice).toBeGreaterThan(0);
  expect(notice).toBeLessThan(heading);
});
