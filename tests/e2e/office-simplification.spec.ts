import { readFile } from 'node:fs/promises';
import { extractRawText } from 'mammoth';
import type { Page } from 'playwright/test';
import { NEW_INITIATIVE_PATH } from '#src/office/initiatives/paths.ts';
import { cutField, REVIEW_FIELD, SIMPLIFICATION_PATH, stepField } from '#src/office/simplification/paths.ts';
import { officeInitiatives } from '#src/texts/office-initiatives.ts';
import { officeSimplification as text } from '#src/texts/office-simplification.ts';
import { expectNoViolations } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import { enter, expect, test } from './support/office.ts';

const YEAR = 2031;
const CODE = '3.000604';

/** Words of a file for Word. */
async function wordsOf(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  const { value } = await extractRawText({ buffer: await readFile(await download.path()) });
  return value;
}

const WAY =
  'a procedure is put on the list of a year, cut, decided, and carried into a draft that cites the decision';

test(WAY, { tag: '@once' }, async ({ page }) => {
  test.slow();
  await enter(page, 'editor', 'approver');
  await page.goto(`${SIMPLIFICATION_PATH}?nam=${YEAR}`);
  await expect(page.getByText(text.list.none)).toBeVisible();
  await page.getByText(text.plan.edit, { exact: true }).click();
  await page.getByLabel(text.plan.document).fill('12/KH-SNgV, Kế hoạch rà soát');
  await page.getByLabel(text.plan.proceduresRate).fill('30');
  await page.getByRole('button', { name: text.plan.save }).click();
  await expect(page.getByText('12/KH-SNgV, Kế hoạch rà soát')).toBeVisible();
  await expectNoViolations(page, 'reviews of a year');

  await page.getByLabel(text.list.procedure, { exact: true }).selectOption(CODE);
  await page.getByRole('button', { name: text.list.submit }).click();
  // Nothing is known of hours and volumes: what is missing is named, and no figure is shown.
  await expect(page.getByText(text.words.missing)).toBeVisible();
  await expect(page.getByText(text.words.missingLine.volumes)).toBeVisible();

  await page.locator(`#${cutField(0, 'part')}`).selectOption('time');
  await page.locator(`#${cutField(0, 'was')}`).fill('09 ngày làm việc');
  await page.locator(`#${cutField(0, 'becomes')}`).fill('07 ngày làm việc');
  await page.locator(`#${cutField(1, 'part')}`).selectOption('paper');
  await page.locator(`#${cutField(1, 'was')}`).fill('Giấy không có trên trang');
  await page.locator(`#${stepField(0, 'hours')}`).fill('ba');
  await page.locator(`#${REVIEW_FIELD.daysAfter}`).fill('7');
  await page.getByRole('button', { name: text.one.save, exact: true }).click();
  await expect(page).toHaveTitle(/^Lỗi: /);
  await expect(page.getByRole('link', { name: text.faults.figure })).toBeVisible();
  await page.locator(`#${stepField(0, 'hours')}`).fill('3,5');
  await page.getByRole('button', { name: text.one.save, exact: true }).click();
  await expect(page.getByText(text.one.saved)).toBeVisible();
  await expect(page.locator(`#${stepField(0, 'hours')}`)).toHaveValue('3,5');
  await expect(page.getByText('giảm 2 ngày (22,2 %)')).toBeVisible();
  await expectNoViolations(page, 'review of a procedure');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await layoutFaults(page)).toEqual([]);

  await page.locator(`#${REVIEW_FIELD.decision}`).fill('2816/QĐ-UBND');
  await page.locator(`#${REVIEW_FIELD.decidedOn}`).fill('2031-11-20');
  await page.getByRole('button', { name: text.decide.approve }).click();
  await expect(page.getByText('Thông qua theo 2816/QĐ-UBND, ngày 20/11/2031.')).toBeVisible();
  await expect(page.getByRole('button', { name: text.one.save, exact: true })).toHaveCount(0);
  const words = await wordsOf(page, text.list.word);
  for (const said of ['PHƯƠNG ÁN', 'thành “07 ngày làm việc”', text.words.missing, '2816/QĐ-UBND'])
    expect(words).toContain(said);

  await page.getByRole('button', { name: text.carry.submit }).click();
  await expect(page.getByText('Giấy tờ: bỏ “Giấy không có trên trang”.').last()).toBeVisible();
  await page.getByRole('link', { name: text.carry.open }).click();
  await expect(page.getByText('2816/QĐ-UBND').first()).toBeVisible();
  await expect(page.getByText('07 ngày làm việc').first()).toBeVisible();

  await page.goto(`${SIMPLIFICATION_PATH}?nam=${YEAR}`);
  await expect(page.getByText('Thủ tục được cắt giảm: 100 %, chỉ tiêu 30 %.')).toBeVisible();
  expect(await layoutFaults(page)).toEqual([]);
  const report = await wordsOf(page, text.list.word);
  for (const said of ['PHẦN I. DANH MỤC', CODE, '12/KH-SNgV']) expect(report).toContain(said);
});

test('an initiative is written, recognised and listed for the file', { tag: '@once' }, async ({ page }) => {
  const { fields, recognise } = officeInitiatives;
  await enter(page, 'editor', 'approver');
  await page.goto(NEW_INITIATIVE_PATH);
  await page.getByLabel(fields.title[0]).fill('Mẫu đơn điền sẵn cho đoàn ra');
  await page.getByRole('button', { name: officeInitiatives.save, exact: true }).click();
  await expect(page.getByRole('link', { name: officeInitiatives.faults.empty })).toBeVisible();
  await page.getByLabel(fields.authors[0]).fill('Nguyễn Thị Hoa\nTrần Văn Nam');
  await page.getByLabel(fields.year[0]).fill('2031');
  await page.getByLabel(fields.effect[0]).fill('Mỗi hồ sơ đỡ một giờ gõ lại.');
  await page.getByRole('button', { name: officeInitiatives.save, exact: true }).click();
  await expect(page.getByText(officeInitiatives.saved)).toBeVisible();
  await expectNoViolations(page, 'initiative');

  await page.getByLabel(recognise.level).fill('cấp cơ sở');
  await page.getByLabel(recognise.document).fill('45/QĐ-SNgV');
  await page.getByLabel(recognise.issuedOn).fill('2031-12-01');
  await page.getByRole('button', { name: recognise.yes }).click();
  await expect(page.getByText('Được công nhận cấp cơ sở, 45/QĐ-SNgV, ngày 01/12/2031')).toBeVisible();

  await page.goto('/van-phong/sang-kien?nam=2031');
  await expect(page.getByText('Nguyễn Thị Hoa, Trần Văn Nam')).toBeVisible();
  await expectNoViolations(page, 'initiatives');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await layoutFaults(page)).toEqual([]);
  expect(await wordsOf(page, officeInitiatives.word)).toContain('Mỗi hồ sơ đỡ một giờ gõ lại.');
  await page.goto('/van-phong/sang-kien?nam=2030');
  await expect(page.getByText(officeInitiatives.none)).toBeVisible();
});
