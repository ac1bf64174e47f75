import { readFile } from 'node:fs/promises';
import { Document, Packer, Paragraph } from 'docx';
import { extractRawText } from 'mammoth';
import type { Page } from 'playwright/test';
import { ASSIGNMENT_FIELD, ASSIGNMENTS_PATH, IMPORT_PATH } from '#src/office/assignments/paths.ts';
import { LEADER_PATH } from '#src/office/leader/leader-page.ts';
import { office } from '#src/texts/office.ts';
import { officeLeader } from '#src/texts/office-leader.ts';
import { officeAssignments as text } from '#src/texts/office-assignments.ts';
import { expectNoViolations } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import { enter, expect, test } from './support/office.ts';

const TITLE = 'Kết luận giao ban tháng 6';

async function conclusions(): Promise<Buffer> {
  const lines = ['Kết luận của Giám đốc', '1. Số hóa hồ sơ lưu', '2. Công bố lại phí', '3. Họp với bưu điện'];
  return Packer.toBuffer(
    new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }),
  );
}

/** Brings the meeting's conclusions in, as a file. */
async function bringIn(page: Page): Promise<void> {
  await page.goto(IMPORT_PATH);
  await page.getByLabel(text.import.number).fill('12/TB-SNgV');
  await page.getByLabel(text.import.issuedOn).fill('2026-06-01');
  await page.getByLabel(text.import.name).fill(TITLE);
  const name = 'ket-luan.docx';
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await page.getByLabel(text.import.file).setInputFiles({ name, mimeType, buffer: await conclusions() });
}

const WAY =
  'conclusions of a meeting become assignments, one is done, one is given more time by somebody else';

test(WAY, { tag: '@once' }, async ({ page, browser, baseURL }) => {
  test.slow();
  await enter(page, 'editor');
  await bringIn(page);
  await page.getByRole('button', { name: text.import.submit, exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('hạn chung');
  await bringIn(page);
  await page.getByLabel(text.import.due).fill('30/6/2026');
  await page.getByRole('button', { name: text.import.submit, exact: true }).click();
  await expect(page.getByRole('status')).toContainText(text.import.added('3'));
  await expect(page.getByRole('status')).toContainText(text.import.skipped('1'));
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: 'Số hóa hồ sơ lưu' })).toContainText(text.statuses.late);
  await expectNoViolations(page, 'assignments');

  await page.goto('/van-phong');
  await expect(page.getByRole('main')).toContainText(text.tasks.lateCount('3'));
  await page.goto(ASSIGNMENTS_PATH);
  await page.getByRole('link', { name: 'Số hóa hồ sơ lưu' }).click();
  const seen = page.url();
  const other = await page.context().newPage();
  await other.goto(seen);
  await page.getByLabel(text.one.unit).first().fill('Văn phòng');
  await page.locator(`#${ASSIGNMENT_FIELD.evidence}`).fill('45/BC-SNgV');
  await page.getByLabel(text.one.doneOn).fill('2026-06-29');
  await page.getByRole('button', { name: text.one.save, exact: true }).click();
  await expect(page.getByRole('status')).toContainText(text.one.saved);
  await expect(page.getByRole('main')).toContainText(text.statuses.done);
  await other.getByLabel(text.one.reason).fill('Thiếu máy quét');
  await other.getByRole('button', { name: text.one.save, exact: true }).click();
  await expect(other.getByRole('alert')).toContainText('Chưa lưu');
  await expect(other.getByLabel(text.one.reason)).toHaveValue('Thiếu máy quét');
  await expect(other.getByRole('alert')).toContainText('45/BC-SNgV');
  await expectNoViolations(other, 'two people at one assignment');
  await other.close();

  await page.goto(`${ASSIGNMENTS_PATH}?tim=cong+bo+lai`);
  await page.getByRole('link', { name: 'Công bố lại phí' }).click();
  await page.getByLabel(text.postpone.to).fill('Thường xuyên');
  await page.locator(`#${ASSIGNMENT_FIELD.postponeReason}`).fill('Chờ nghị quyết của Hội đồng');
  await page.getByRole('button', { name: text.postpone.ask }).click();
  await expect(page.getByRole('main')).toContainText(text.postpone.waits);

  const phone = await browser.newContext({
    ...(baseURL && { baseURL }),
    viewport: { width: 320, height: 640 },
  });
  const approver = await phone.newPage();
  await enter(approver, 'approver');
  await approver.goto(page.url());
  expect(await layoutFaults(approver)).toEqual([]);
  await approver.getByRole('button', { name: text.postpone.approve }).click();
  await expect(approver.getByRole('main')).toContainText(text.statuses.standing);
  await expectNoViolations(approver, 'an assignment');
  await approver.getByRole('button', { name: text.publicity.show }).click();
  await expect(approver.getByRole('main')).toContainText(text.publicity.shown);
  const shown = approver.getByRole('row').filter({ hasText: 'Công bố lại phí' });
  // A worker that somebody has just asked holds what was public before for a minute.
  await expect(async () => {
    await approver.goto('/ke-hoach');
    await expect(shown).toContainText('thường xuyên', { timeout: 1000 });
  }).toPass({ timeout: 90_000 });
  const feed = await approver.request.get('/ke-hoach.atom').then((answer) => answer.text());
  expect(feed).toContain('Công bố lại phí');
  expect(feed).not.toContain('Số hóa hồ sơ lưu');
  await expect(approver.getByRole('main')).not.toContainText('Số hóa hồ sơ lưu');
  expect(await layoutFaults(approver)).toEqual([]);
  await approver.setViewportSize({ width: 360, height: 740 });
  await approver.goto(LEADER_PATH);
  expect(await layoutFaults(approver)).toEqual([]);
  await expect(approver.getByRole('listitem').last()).toBeInViewport({ ratio: 1 });
  await approver.getByRole('button', { name: office.navigation }).click();
  await expect(approver.getByRole('link', { name: text.title, exact: true })).toBeVisible();
  await expectNoViolations(approver, 'the leader’s page with its sections');
  await approver.keyboard.press('Escape');
  await approver.setViewportSize({ width: 320, height: 640 });
  await approver.getByRole('link', { name: officeLeader.late }).click();
  await expect(approver.getByRole('row').filter({ hasText: 'Họp với bưu điện' })).toBeVisible();
  await approver.goto(ASSIGNMENTS_PATH);
  expect(await layoutFaults(approver)).toEqual([]);
  await approver.getByRole('link', { name: text.snapshots.title }).click();
  await approver.getByRole('button', { name: /^Chốt/ }).click();
  await expect(approver.getByRole('main')).toContainText(/có \d+ nhiệm vụ đang theo dõi/);
  await expect(approver.getByRole('row').filter({ hasText: 'Họp với bưu điện' })).toContainText(/\d+ ngày/);
  expect(await layoutFaults(approver)).toEqual([]);
  await expectNoViolations(approver, 'the snapshot of a month');
  const download = approver.waitForEvent('download');
  await approver.getByRole('link', { name: text.snapshots.word }).click();
  const { value } = await extractRawText({ buffer: await readFile(await (await download).path()) });
  expect(value).toMatch(/có \d+ nhiệm vụ đang theo dõi/);
  expect(value).toContain('Họp với bưu điện');
  await phone.close();
});
