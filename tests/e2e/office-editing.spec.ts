import type { Locator, Page } from 'playwright/test';
import { CONTENT_PAGES, EDIT_FIELD } from '#src/office/editing/paths.ts';
import { officeEditing } from '#src/texts/office-editing.ts';
import { office } from '#src/texts/office.ts';
import { expectNoViolations } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import { enter, expect, fillSignIn, people, test } from './support/office.ts';

/** A sheet that nobody else edits here. */
const FILE = 'thu-tuc/gia-han-ho-chieu-ngoai-giao-cong-vu.md';
const START = `${CONTENT_PAGES.start}?${EDIT_FIELD.path}=${FILE}`;
const FEE = 'cach_nop/truc_tuyen/phi';
const { edit: text, conflict, start } = officeEditing;
const { script } = text;

const at = (name: string): string => `[id="${name}"]`;
const faultAt = (name: string): string => `[data-field="${name}"] > .error`;

const CLERK =
  'a clerk changes a fee, mends what is wrong, loses nothing by a reload, a lost line or another tab, and chooses between two texts';

test(CLERK, { tag: '@once' }, async ({ page, context }) => {
  await enter(page, 'editor');
  await page.goto(START);
  await page.getByRole('button', { name: start.submit }).click();
  const sectors = await page.locator(at('muc/linh_vuc')).getAttribute('list');
  await expect(page.locator(`[id="${sectors}"] option[value="cong-tac-lanh-su"]`)).toHaveCount(1);
  await page.locator(at(`cach/${FEE}`)).selectOption('=0');
  await page
    .getByRole('button', { name: text.list.addTo('Phí, lệ phí') })
    .first()
    .click();
  const amount = page.locator(at(`muc/${FEE}/0/so_tien`));
  await amount.fill('hai chục');
  await expect(page.locator(faultAt(`muc/${FEE}/0/so_tien`))).toContainText('không phải một số tiền');
  await expectNoViolations(page, 'the form of a sheet');
  expect(await layoutFaults(page)).toEqual([]);
  await amount.fill('20.000');
  await expect(page.locator(faultAt(`muc/${FEE}/0/so_tien`))).toHaveCount(0);
  await page.reload();
  await expect(amount).toHaveValue('20.000');

  const other = await context.newPage();
  await other.goto(page.url());
  const [mine, theirs] = [page.locator(at('muc/ten')), other.locator(at('muc/ten'))];
  await mine.fill('Tên của tab này');
  const saved = new RegExp(`^${script.savedAt.replace('{time}', '\\d\\d:\\d\\d')}$`);
  await expect(page.locator('[data-said]')).toHaveText(saved);
  await theirs.fill('Tên của tab kia');
  await expect(other.locator('[data-said]')).toHaveText(script.conflict);
  await other.getByRole('button', { name: text.save }).first().click();
  await expect(other.getByRole('main')).toContainText('Tên của tab này');
  await other.getByLabel('Tên của tab kia').check();
  await other.getByRole('button', { name: conflict.submit }).click();
  await expect(theirs).toHaveValue('Tên của tab kia');
  await expect(other.locator(at(`muc/${FEE}/0/so_tien`))).toHaveValue('20.000');

  await context.setOffline(true);
  await theirs.fill('Gõ khi mất mạng');
  await expect(other.locator('[data-said]')).toHaveText(script.offline);
  await other.close();
  await context.setOffline(false);
  await page.goto(page.url());
  await expect(mine).toHaveValue('Tên của tab kia');
  await page.getByRole('button', { name: script.takeBack }).click();
  await expect(mine).toHaveValue('Gõ khi mất mạng');
});

/** Opens the form of a draft of a file in a new amendment. */
async function openDraft(page: Page, file: string): Promise<void> {
  await page.goto(`${CONTENT_PAGES.start}?${EDIT_FIELD.path}=${file}`);
  await page.getByRole('button', { name: start.submit }).click();
  await expect(page.locator(at('muc/ten'))).toBeVisible();
}

const said = (page: Page): Locator => page.locator('[data-said]');
const SAVED = new RegExp(`^${script.savedAt.replace('{time}', '\\d\\d:\\d\\d')}$`);

test(
  'what two tabs of one person could not save is kept for each of them, and offered when its tab is gone',
  { tag: '@once' },
  async ({ page, context }) => {
    await enter(page, 'editor');
    await openDraft(page, 'thu-tuc/gia-han-tam-tru-khach-ngoai-giao.md');
    const other = await context.newPage();
    await other.goto(page.url());
    await context.setOffline(true);
    await page.locator(at('muc/ten')).fill('Tên gõ ở thẻ thứ nhất');
    await other.locator(at('muc/tom_tat')).fill('Tóm tắt gõ ở thẻ thứ hai.');
    for (const tab of [page, other]) await expect(said(tab)).toHaveText(script.offline);
    await page.close();

    const third = await context.newPage();
    await context.setOffline(false);
    await expect(said(other)).toHaveText(SAVED);
    await other.route('**/sua', (route) => route.abort());
    await other.locator(at('muc/tom_tat')).fill('Tóm tắt gõ ở thẻ thứ hai, lần nữa.');
    await expect(said(other)).toHaveText(script.failed);
    await third.goto(other.url());
    const offers = third.getByRole('button', { name: script.takeBack });
    await expect(offers).toHaveCount(1);
    await other.close();
    await expect(offers).toHaveCount(2);
    await offers.first().click();
    await expect(third.locator(at('muc/ten'))).toHaveValue('Tên gõ ở thẻ thứ nhất');
    await offers.click();
    await expect(third.locator(at('muc/tom_tat'))).toHaveValue('Tóm tắt gõ ở thẻ thứ hai, lần nữa.');
    await expect(third.locator(at('muc/ten'))).toHaveValue('Tên gõ ở thẻ thứ nhất');
    await expect(offers).toHaveCount(0);
  },
);

test(
  'what the browser fills in again for somebody who comes back is not called saved, and is saved',
  { tag: '@once' },
  async ({ page }) => {
    await enter(page, 'editor');
    await openDraft(page, 'thu-tuc/cong-ham-de-nghi-nuoc-ngoai-cap-thi-thuc.md');
    const address = page.url();
    await page.route('**/sua', (route) => route.abort());
    const name = page.locator(at('muc/ten'));
    await name.fill('Tên gõ trước khi đi');
    await expect(said(page)).toHaveText(script.failed);
    await page.goto('/van-phong');
    await page.unroute('**/sua');
    await page.goBack();
    await expect(name).toHaveValue('Tên gõ trước khi đi');
    await expect(said(page)).toHaveText(SAVED);
    await page.goto(address);
    await expect(name).toHaveValue('Tên gõ trước khi đi');
    await expect(page.getByRole('button', { name: script.takeBack })).toHaveCount(0);
  },
);

test(
  'a session that ends while somebody writes takes nothing: not of what saves itself, nor of what is sent',
  { tag: '@once' },
  async ({ browser, baseURL }) => {
    // A context of its own: that the session is over is an answer above 399.
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const page = await context.newPage();
    const owner = await enter(page, 'editor');
    await openDraft(page, 'thu-tuc/gia-han-the-phong-vien-nuoc-ngoai.md');
    const name = page.locator(at('muc/ten'));
    await people.letPass(owner, 31 * 60_000);
    await name.fill('Tên gõ khi phiên đã hết');
    await expect(said(page)).toHaveText(script.ended);
    await page.getByRole('button', { name: text.list.add }).first().click();
    await expect(said(page)).toHaveText(script.ended);
    await expect(name).toHaveValue('Tên gõ khi phiên đã hết');
    await page.reload();
    await fillSignIn(page, owner);
    await expect(name).toBeVisible();
    await page.getByRole('button', { name: script.takeBack }).click();
    await expect(name).toHaveValue('Tên gõ khi phiên đã hết');

    await people.letPass(owner, 31 * 60_000);
    await people.nextCode(owner);
    await name.fill('Tên gửi khi phiên đã hết');
    await page.getByRole('button', { name: text.save }).first().click();
    await fillSignIn(page, owner);
    await expect(page.locator('.kept dd')).toHaveText([
      'thu-tuc/gia-han-the-phong-vien-nuoc-ngoai.md',
      'Tên gửi khi phiên đã hết',
    ]);
    await page.getByRole('button', { name: office.resend.submit }).click();
    await expect(name).toHaveValue('Tên gửi khi phiên đã hết');
    await expect(page.getByRole('button', { name: script.takeBack })).toHaveCount(0);
    await page.reload();
    await expect(name).toHaveValue('Tên gửi khi phiên đã hết');
    await context.close();
  },
);
