import { CONTENT_PAGES, EDIT_FIELD } from '#src/office/editing/paths.ts';
import { officeEditing } from '#src/texts/office-editing.ts';
import { expectNoViolations } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import { enter, expect, test } from './support/office.ts';

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
