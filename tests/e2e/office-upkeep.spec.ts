import { vietnamDay } from '#src/lib/vietnam-time.ts';
import { officeUpkeep as text } from '#src/texts/office-upkeep.ts';
import { formatDate } from '#src/view/format-date.ts';
import { expectNoViolations } from './support/axe.ts';
import { enter, expect, test } from './support/office.ts';

/** Of interest to no other test. */
const CODE = '2.002335';
const SHEET = '/thu-tuc/vien-tro-phi-du-an';

test(
  'an editor finds a sheet in the register by phone, compares it and says so with one press; readers see the day',
  { tag: '@once' },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await enter(page, 'editor');
    await page.getByRole('link', { name: 'Rà soát' }).first().click();
    await expectNoViolations(page, 'the register');
    await page.getByRole('link', { name: new RegExp(`\\d+ ${text.troubles['open-points']}`) }).click();
    await page.getByLabel(text.filter.search).fill('phi du an');
    await page.getByRole('button', { name: text.filter.show }).press('Enter');
    await expect(page.getByRole('status')).toHaveText(/^1 trong \d+ thủ tục$/);
    await expect(page.getByLabel(text.filter.trouble, { exact: true })).toHaveValue('open-points');

    await page.getByRole('button', { name: `${text.checked.button}: ${CODE}` }).press('Enter');
    await expect(page.getByRole('status').first()).toHaveText(text.checked.done);
    await expect(page.getByRole('button', { name: CODE })).toHaveCount(0);
    const today = formatDate(vietnamDay(new Date()));
    await expect(page.getByText(text.row.checkedAgo(today, '0'))).toBeVisible();
    await expectNoViolations(page, 'the register with a sheet that was compared');

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: text.excel }).click();
    expect((await download).suggestedFilename()).toMatch(/^ra-soat-\d{4}-\d\d-\d\d\.xlsx$/);
    await expect(async () => {
      await page.goto(SHEET);
      await expect(page.locator('dt', { hasText: 'Đối chiếu gần nhất' }).locator('+ dd')).toHaveText(today);
    }).toPass();
  },
);
