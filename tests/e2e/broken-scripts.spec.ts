import type { Page } from 'playwright/test';
import { inForce } from './support/catalogue.ts';
import { ANSWERED_SHEET } from './support/places.ts';
import { samplePlaces } from './support/sample.ts';
import { SHEET } from './support/site.ts';
import { answerSurvey } from './support/survey.ts';
import { expect, test as base } from './support/test.ts';

/** Here scripts fail on purpose, so what the browser says of it is no fault. */
const test = base.extend({ calm: async ({}, use) => use() });

const SCRIPTS = '**/*.js';

/** Runs before any script of the page. A function of its own, as the browser knows nothing of this file. */
function refuseStorage(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(globalThis, name, {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  }
  const refuse = (): never => {
    throw new DOMException('refused', 'SecurityError');
  };
  Object.assign(globalThis, { Worker: refuse, SharedWorker: refuse });
  Object.defineProperty(navigator, 'serviceWorker', { get: refuse });
}

function breakInterfaces(): void {
  const broken = (): never => {
    throw new TypeError('broken');
  };
  Object.assign(globalThis, { fetch: broken, IntersectionObserver: undefined, ResizeObserver: undefined });
  Object.defineProperty(Element.prototype, 'append', { value: broken });
}

const WAYS_TO_BREAK: Record<string, (page: Page) => Promise<unknown>> = {
  'every script throws': (page) =>
    page.route(SCRIPTS, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' }),
    ),
  'every script is cut off half-way': (page) =>
    page.route(SCRIPTS, async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.slice(0, body.length / 2) });
    }),
  'no script comes': (page) => page.route(SCRIPTS, (route) => route.abort()),
  'nothing but pages comes': (page) =>
    page.route('**/*', (route) => (route.request().isNavigationRequest() ? route.continue() : route.abort())),
  'every script answers with a page of an error': (page) =>
    page.route(SCRIPTS, (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>502</h1>' }),
    ),
  'the search file is nonsense': (page) =>
    page.route('**/muc.json', (route) => route.fulfill({ json: { entries: null } })),
  'storage and workers are refused': (page) => page.addInitScript(refuseStorage),
  'the interfaces of the browser are broken': (page) => page.addInitScript(breakInterfaces),
};

for (const [name, breakScripts] of samplePlaces(WAYS_TO_BREAK, 4)) {
  test(`all that works without scripts works when ${name}`, { tag: ['@js', '@once'] }, async ({ page }) => {
    await breakScripts(page);
    await test.step('search', async () => {
      await page.goto('/');
      await page.locator('#tim-home').pressSequentially('hoi thao');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/tim-kiem?q=hoi+thao');
      await page.getByRole('main').getByRole('listitem').first().getByRole('link').first().click();
      await expect(page).toHaveURL(SHEET.path);
    });
    await test.step('sections and deciding questions', async () => {
      await page.locator('.contents').getByRole('link', { name: 'Các bước' }).click();
      await expect(page.locator('#cac-buoc')).toBeInViewport();
      const asked = page.getByRole('group', { name: 'Cơ quan nào cho phép đơn vị của bạn hoạt động?' });
      await asked.getByLabel('Cơ quan của tỉnh').check();
      await page.getByRole('button', { name: 'Xem giấy tờ của tôi' }).click();
      await expect(page).toHaveURL(new RegExp(`${ANSWERED_SHEET.split('&')[0]?.replace('?', '\\?')}`));
      await expect(page.locator('#giay-to').getByRole('status')).toBeVisible();
    });
    await test.step('list', async () => {
      await page.goto('/thu-tuc');
      await page.getByLabel('Lĩnh vực', { exact: true }).selectOption({ label: 'Báo chí' });
      await page.getByRole('button', { name: 'Lọc' }).click();
      const count = (await inForce()).filter(({ sector }) => sector === 'Báo chí').length;
      await expect(page.getByRole('status')).toContainText(`${count} thủ tục`);
    });
    await test.step('rating', async () => {
      await page.goto(SHEET.path);
      await page.getByRole('button', { name: 'Chưa', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cảm ơn bạn.');
    });
    await test.step('survey', () => answerSurvey(page, `Khi ${name}`));
  });
}
