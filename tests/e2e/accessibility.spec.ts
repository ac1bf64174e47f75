import { gunzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { ReleaseStore } from '#src/release/release-store.ts';
import { expect, test } from './support/test.ts';
import { GUIDANCE_SHEET, REPLACED_SHEET, SHEET, SURVEY, site } from './support/site.ts';
import { answerSurvey, readReceipt, sendSurvey } from './support/survey.ts';

/** WCAG 2.2 A and AA, and what axe calls good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The contrast that the design promises (AAA), which the tags leave out. */
const ENHANCED_CONTRAST = 'color-contrast-enhanced';

/** Only these rules see which colours are used. */
const ABOUT_COLOURS = ['color-contrast', ENHANCED_CONTRAST];

/** The page for our own faults has no address: it is put in the place of one. */
async function showOurFault(page: Page): Promise<void> {
  const store = new ReleaseStore(site.paths.releases);
  const entry = (await store.current())?.errorPages[500];
  if (entry === undefined) throw new Error('There is no release');
  const body = gunzipSync((await store.objects.read(entry.object)).gzip);
  await page.route('/loi', (route) => route.fulfill({ body, headers: entry.headers }));
  await page.goto('/loi');
}

async function showRatingFollowUp(page: Page): Promise<void> {
  await page.goto(SHEET.path);
  await page.getByRole('button', { name: 'Có', exact: true }).click();
}

/** One page of each template and state: an address, or how to come there. */
const PAGES: Record<string, string | ((page: Page) => Promise<unknown>)> = {
  home: '/',
  'open suggestions': async (page) => {
    await page.goto('/');
    await page.locator('#tim-home').pressSequentially('hoi thao');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option', { selected: true })).toBeVisible();
  },
  list: '/thu-tuc',
  'empty list': '/thu-tuc?kenh=khong-co',
  sheet: SHEET.path,
  'guidance sheet': GUIDANCE_SHEET,
  'replaced sheet': REPLACED_SHEET,
  situation: '/tinh-huong/dang-cai-hoi-nghi-quoc-te',
  guide: '/huong-dan/nop-truc-tuyen',
  'official list': '/danh-muc',
  post: '/buu-chinh',
  register: '/van-ban',
  'search results': '/tim-kiem?q=hoi+thao',
  'no results': '/tim-kiem?q=bang+lai',
  survey: SURVEY,
  'survey with faults': async (page) => {
    await page.goto(SURVEY);
    await page.locator('summary').first().click();
    await sendSurvey(page);
    await expect(page).toHaveTitle(/^Lỗi: /);
  },
  'thank-you': async (page) => {
    await answerSurvey(page, '');
    await readReceipt(page);
  },
  'rating follow-up': showRatingFollowUp,
  'rating follow-up with a fault': async (page) => {
    await showRatingFollowUp(page);
    await page.getByRole('button', { name: 'Gửi thêm' }).click();
  },
  contact: '/lien-he',
  feedback: '/phan-anh',
  about: '/gioi-thieu',
  privacy: '/quyen-rieng-tu',
  'open data': '/api',
  'not found': '/khong-co',
  'our fault': showOurFault,
};

async function violations(axe: AxeBuilder): Promise<string[]> {
  // Pages have no frames, and the other mode opens a page more for each of them.
  const { violations: found } = await axe.setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${String(target)} ${html}`),
  );
}

for (const [name, way] of Object.entries(PAGES)) {
  test(`axe finds nothing: ${name}`, { tag: '@js' }, async ({ page }) => {
    await (typeof way === 'string' ? page.goto(way) : way(page));
    const all = new AxeBuilder({ page }).options({ rules: { [ENHANCED_CONTRAST]: { enabled: true } } });
    expect(await violations(all.withTags(TAGS)), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(new AxeBuilder({ page }).withRules(ABOUT_COLOURS)), 'dark').toEqual([]);
  });
}
