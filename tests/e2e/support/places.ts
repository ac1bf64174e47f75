import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { ReleaseStore } from '#src/release/release-store.ts';
import { integrity } from '#src/texts/integrity.ts';
import { expect } from './test.ts';
import { GUIDANCE_SHEET, REPLACED_SHEET, SHEET, SURVEY, site } from './site.ts';
import { answerSurvey, readReceipt, sendSurvey } from './survey.ts';

/** An address, or how to come there. */
export type Way = string | ((page: Page) => Promise<unknown>);

export async function goTo(page: Page, way: Way): Promise<void> {
  await (typeof way === 'string' ? page.goto(way) : way(page));
}

/** One page of each template. */
export const TEMPLATES: Record<string, Way> = {
  home: '/',
  list: '/thu-tuc',
  sheet: SHEET.path,
  'sheet with a table of channels': '/tt/2.002352',
  'guidance sheet': GUIDANCE_SHEET,
  'replaced sheet': REPLACED_SHEET,
  situation: '/tinh-huong/dang-cai-hoi-nghi-quoc-te',
  guide: '/huong-dan/nop-truc-tuyen',
  'official list': '/danh-muc',
  post: '/buu-chinh',
  register: '/van-ban',
  'search results': '/tim-kiem?q=hoi+thao',
  survey: SURVEY,
  'survey in English': `${SURVEY}?ngon-ngu=en`,
  'survey of one dossier': '/khao-sat/theo-ho-so',
  'list of surveys': '/khao-sat',
  contact: '/lien-he',
  feedback: '/phan-anh',
  about: '/gioi-thieu',
  'contact request': '/khao-sat/lien-he-lai',
  privacy: '/quyen-rieng-tu',
  'statement of accessibility': '/tuyen-bo-tiep-can',
  'said and done': '/ban-noi-chung-toi-lam',
  'published documents': '/cong-khai',
  'public plan': '/ke-hoach',
  'open data': '/api',
  'results of surveys': '/khao-sat/ket-qua',
  'receipt to be typed': '/khao-sat/bien-nhan',
};

/** The page for our own faults has no address: it is put in the place of one. */
export async function showOurFault(page: Page): Promise<void> {
  const store = new ReleaseStore(site.paths.releases);
  const entry = (await store.current())?.errorPages[500];
  if (entry === undefined) throw new Error('There is no release');
  const body = gunzipSync((await store.objects.read(entry.object)).gzip);
  await page.route('/loi', (route) => route.fulfill({ body, headers: entry.headers }));
  await page.goto('/loi');
}

/** Opens the suggestions of the home page, the first of them chosen. Needs scripts. */
export async function openSuggestions(page: Page): Promise<void> {
  await page.goto('/');
  // At once: typed letter by letter, a row could be chosen that the next letter's answer no longer has.
  await page.locator('#tim-home').fill('hoi thao');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toBeVisible();
}

/** Sends the survey empty. */
export async function showFaults(page: Page): Promise<void> {
  await page.goto(SURVEY);
  await page.locator('summary').first().click();
  await sendSurvey(page);
  await expect(page).toHaveTitle(/^Lỗi: /);
}

export async function showRatingFollowUp(page: Page): Promise<void> {
  await page.goto(SHEET.path);
  await page.getByRole('button', { name: 'Có', exact: true }).click();
}

/** Sends what was typed into the field for a receipt. */
async function lookUpReceipt(page: Page, typed: string): Promise<void> {
  await page.goto('/khao-sat/bien-nhan');
  await page.getByLabel(integrity.receipt.label).fill(typed);
  await page.getByRole('button', { name: integrity.receipt.submit }).click();
}

/** A sheet whose deciding questions were answered. */
export const ANSWERED_SHEET = `${SHEET.path}?ai-cho-phep=tinh&duoc-thue=co`;

/** What readers come to by doing something, without a script. */
export const STATES: Record<string, Way> = {
  'empty list': '/thu-tuc?kenh=khong-co',
  'no results': '/tim-kiem?q=nuoi+ong',
  'work of other offices': '/tim-kiem?q=bang+lai+xe',
  'other words that may be meant': '/tim-kiem?q=hooj+chieeus+coong+vuj',
  'pages among the results': '/tim-kiem?q=dia+chi',
  'near results': '/tim-kiem?q=ngoai+ra+con+viec+chung+tu+nhan+vao',
  'questions answered': ANSWERED_SHEET,
  'survey with faults': showFaults,
  'survey for invited people': '/khao-sat/dai-bieu',
  'link that is none': '/khao-sat/moi/khong-co',
  'thank-you': async (page) => {
    await answerSurvey(page, '');
    await readReceipt(page);
  },
  'receipt with a fault': (page) => lookUpReceipt(page, 'khong phai ma'),
  'receipt of nobody': (page) => lookUpReceipt(page, '0000 0000 0000 0000 0000'),
  'receipt, about to be withdrawn': async (page) => {
    await lookUpReceipt(page, await answerSurvey(page, ''));
    await page.getByRole('button', { name: integrity.receipt.withdrawAsk }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(integrity.receipt.askTitle);
  },
  'contact request with faults': async (page) => {
    await page.goto('/khao-sat/lien-he-lai');
    await page.getByRole('button', { name: 'Gửi cách liên hệ' }).click();
    await expect(page).toHaveTitle(/^Lỗi: /);
  },
  'rating follow-up': showRatingFollowUp,
  'rating follow-up with a fault': async (page) => {
    await showRatingFollowUp(page);
    await page.getByRole('button', { name: 'Gửi thêm' }).click();
    await expect(page).toHaveTitle(/^Lỗi: /);
  },
  'not found': '/khong-co',
  'our fault': showOurFault,
};
