import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { FILE_FIELD } from '#src/office/paper/excel-view.ts';
import { questionField } from '#src/survey/field-names.ts';
import { officeExcel as text } from '#src/texts/office-excel.ts';
import { filledLot, type TypedRow } from '#tests/support/filled-lot.ts';
import { expectNoViolations } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import { enter, expect, test } from './support/office.ts';

const PAPER = '/van-phong/dot-khao-sat/giay-2026/phieu-giay';
const OVERALL = questionField('chung');
const good = { [questionField('da_nhan_ket_qua')]: '1', [OVERALL]: '4' };

const button = (page: Page, name: string) => page.getByRole('button', { name });

/** Downloads the template as a clerk does. */
async function template(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: text.download }).click(),
  ]);
  return readFile(await file.path());
}

async function send(page: Page, file: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator(`#${FILE_FIELD}`).setInputFiles({ name: 'lô.xlsx', mimeType, buffer: file });
  await button(page, text.submit).click();
}

test(
  'a clerk fills in the file of a lot, is told which cell is wrong, and mends it',
  { tag: ['@once'] },
  async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await enter(page, 'editor');
    await page.goto(PAPER);
    await page.getByLabel('Số tờ trong lô').fill('2');
    await button(page, 'Mở lô').click();
    await page.getByRole('link', { name: text.link }).click();
    await expectNoViolations(page, 'a lot’s file');
    const empty = await template(page);
    const filled = (overall: string): Promise<Buffer> => {
      const rows: Record<number, TypedRow> = { 1: good, 2: { ...good, [OVERALL]: overall } };
      return filledLot(empty, rows);
    };
    await send(page, await filled('9'));
    await expect(page).toHaveTitle(/^Lỗi: /);
    await expect(page.getByRole('alert')).toContainText(text.wrong(1));
    await expect(page.getByRole('listitem').filter({ hasText: /^Ô [A-Z]+4: “9”/ })).toBeVisible();
    expect(await layoutFaults(page)).toEqual([]);
    await expectNoViolations(page, 'a file with a fault');
    await send(page, await filled('2'));
    await expect(page.getByRole('status')).toContainText(text.done.all(2));
    await page.getByRole('link', { name: 'Quay lại' }).click();
    await expect(page.locator('main')).toContainText('Đã nhập 2 trên 2 tờ.');
  },
);
