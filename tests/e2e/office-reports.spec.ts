import { readFile } from 'node:fs/promises';
import { extractRawText } from 'mammoth';
import { partField } from '#src/office/reports/paths.ts';
import { officeReports as text } from '#src/texts/office-reports.ts';
import { expectNoViolations } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import { enter, expect, test } from './support/office.ts';
import { storeAnswersOf } from './support/stored-answers.ts';

/** A quarter in which nobody else answers. */
const PAGE = '/van-phong/bao-cao?phieu=hai-long&ky=2025-q4';
const OURS = 'Sở đề nghị mở thêm một quầy vào buổi chiều.';
const THEIRS = 'Sở đề nghị giữ nguyên số quầy.';

const CLERK = 'a clerk writes into a report beside somebody else, files it, and reads it as it is printed';

test(CLERK, { tag: '@once' }, async ({ page, context }) => {
  await storeAnswersOf('2025-11-03', 'baocao');
  await enter(page, 'editor');
  await page.goto(PAGE);
  const proposals = page.getByLabel(text.parts.proposals);
  // (24 × 4/4 + 2 × 3/4) / 26
  await expect(page.locator(`[name="${partField('result')}"]`)).toHaveValue(/98,1/);
  await expectNoViolations(page, 'a report');

  const other = await context.newPage();
  await other.goto(PAGE);
  await proposals.fill(OURS);
  await page.getByRole('button', { name: text.save }).click();
  await expect(page.getByRole('status')).toContainText(text.saved);
  await other.getByLabel(text.parts.proposals).fill(THEIRS);
  await other.getByRole('button', { name: text.save }).click();
  await expect(other.getByRole('alert')).toContainText('Chưa lưu');
  await expect(other.getByLabel(text.parts.proposals)).toHaveValue(THEIRS);
  await expect(other.getByRole('main')).toContainText(OURS);
  await other.close();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: text.export.word }).click();
  const { value } = await extractRawText({ buffer: await readFile(await (await download).path()) });
  expect(value).toContain(OURS);
  expect(value).not.toContain(THEIRS);
  expect(value).toContain('98,1');
  await page.goto(PAGE);
  await expect(page.getByRole('main')).toContainText('đã xuất báo cáo này lần đầu');

  await page.getByRole('link', { name: text.export.print }).click();
  await expect(page.getByRole('main')).toContainText(OURS);
  await expectNoViolations(page, 'a report as it is printed');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await layoutFaults(page)).toEqual([]);
});
