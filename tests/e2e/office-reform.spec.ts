import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import writeXlsxFile from 'write-excel-file/node';
import { openWorkbook } from '#src/excel/open-workbook.ts';
import {
  ASSIGNMENT_FIELD,
  ASSIGNMENTS_PATH,
  COMPLETION_PATH,
  IMPORT_PATH,
} from '#src/office/assignments/paths.ts';
import { COLUMNS, HEAD_ROWS, SHEET_FILE, type SheetColumn } from '#src/office/assignments/sheet/columns.ts';
import { SHEET_FIELD } from '#src/office/assignments/sheet/sheet-view.ts';
import { MEMOS_PATH } from '#src/office/memos/paths.ts';
import { officeAssignmentSheets as sheets } from '#src/texts/office-assignment-sheets.ts';
import { officeAssignments as text } from '#src/texts/office-assignments.ts';
import { officeMemos as memos } from '#src/texts/office-memos.ts';
import { expectNoViolations } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import { enter, expect, test } from './support/office.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Other tests count what is late. */
const DUE = '30/6/2090';
const submit = (page: Page) => page.getByRole('button', { name: text.import.submit, exact: true });

/** Brings in a document of three assignments, and shows them. */
async function bringIn(page: Page, title: string): Promise<void> {
  await page.goto(IMPORT_PATH);
  await page.getByLabel(text.import.issuedOn).fill('2026-06-01');
  await page.getByLabel(text.import.name).fill(title);
  await page.getByLabel(text.import.lines).fill('1. Số hóa hồ sơ\n2. Công bố phí\n3. Họp với bưu điện');
  await page.getByLabel(text.import.due).fill(DUE);
  await submit(page).click();
  await expect(page.getByRole('status')).toContainText(text.import.added('3'));
}

/** What a link downloads. */
async function downloaded(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  return readFile(await file.path());
}

/** The file as somebody saves it who has typed into cells of some assignments, each found by its words. */
async function typedInto(
  file: Buffer,
  typed: Record<string, Partial<Record<SheetColumn, string>>>,
): Promise<Buffer> {
  const workbook = await openWorkbook(file, SHEET_FILE);
  if (!('rows' in workbook)) throw new Error(JSON.stringify(workbook));
  const { rows } = workbook;
  for (const [words, cells] of Object.entries(typed)) {
    const known = rows.find((row, at) => at >= HEAD_ROWS && row[COLUMNS.indexOf('text')] === words);
    const row = known ?? COLUMNS.map(() => '');
    if (known === undefined) rows.push(row);
    for (const [column, cell] of Object.entries({ text: words, ...cells }))
      row[COLUMNS.indexOf(column as SheetColumn)] = cell;
  }
  return writeXlsxFile([{ data: rows }]).toBuffer();
}

async function sendSheet(page: Page, buffer: Buffer): Promise<void> {
  await page.locator(`#${SHEET_FIELD}`).setInputFiles({ name: 'nhiem-vu.xlsx', mimeType: XLSX, buffer });
  await page.getByRole('button', { name: sheets.submit }).click();
}

test(
  'assignments go to Excel and come back; a wrong cell keeps the file out, what somebody else changed is told and kept',
  { tag: '@once' },
  async ({ page }) => {
    test.slow();
    await enter(page, 'editor', 'approver');
    await bringIn(page, 'Giao ban để sửa trong Excel');
    const listed = page.url();
    await page.getByRole('link', { name: sheets.link }).click();
    const file = await downloaded(page, sheets.filtered);
    const fresh = {
      kind: 'Kết luận họp',
      issuedOn: '01/6/2026',
      title: 'Giao ban để sửa trong Excel',
      due: 'Quý IV/2026',
    };

    await sendSheet(
      page,
      await typedInto(file, { 'Công bố phí': { due: 'sớm', evidence: '/khong-co-trang-nay' } }),
    );
    await expect(page.getByRole('alert')).toContainText(sheets.wrong(2));
    await expect(page.getByRole('main')).toContainText(text.faults.publication('/khong-co-trang-nay'));
    await expectNoViolations(page, 'an Excel file with faults');

    const other = await page.context().newPage();
    await other.goto(listed);
    await other.getByRole('link', { name: 'Số hóa hồ sơ' }).click();
    await other.locator(`#${ASSIGNMENT_FIELD.reason}`).fill('Thiếu máy quét');
    await other.getByRole('button', { name: text.one.save, exact: true }).click();
    await expect(other.getByRole('status')).toContainText(text.one.saved);
    await other.close();

    const edited = await typedInto(file, {
      'Số hóa hồ sơ': { reason: 'Lời trong tệp' },
      'Công bố phí': { unit: 'Văn phòng', doneOn: '29/6/2026', evidence: '45/BC-SNgV' },
      'Việc mới từ Excel': { ...fresh, place: '4' },
    });
    await sendSheet(page, edited);
    await expect(page.getByRole('status')).toContainText(sheets.done('1', '1', '1'));
    const main = page.getByRole('main');
    await expect(main).toContainText(sheets.conflicts('1'));
    await expect(main).toContainText(sheets.sides(text.one.reason, 'Lời trong tệp', 'Thiếu máy quét'));
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await layoutFaults(page)).toEqual([]);
    await expectNoViolations(page, 'an Excel file of which a row was left');
    await sendSheet(page, edited);
    await expect(page.getByRole('status')).toContainText(sheets.done('0', '0', '3'));

    await page.goto(listed);
    const rows = page.getByRole('row');
    await expect(rows).toHaveCount(5);
    await expect(rows.filter({ hasText: 'Công bố phí' })).toContainText(text.statuses.done);
    await page.getByRole('link', { name: 'Số hóa hồ sơ' }).click();
    await expect(page.locator(`#${ASSIGNMENT_FIELD.reason}`)).toHaveValue('Thiếu máy quét');
  },
);

test(
  'how far a unit has come is a table whose figures lead to its assignments',
  { tag: '@once' },
  async ({ page }) => {
    const unit = 'Phòng Thử kết quả';
    await enter(page, 'editor');
    await bringIn(page, 'Giao ban để tính kết quả');
    await page.getByRole('link', { name: 'Công bố phí' }).click();
    await page.getByLabel(text.one.unit).first().fill(unit);
    await page.locator(`#${ASSIGNMENT_FIELD.evidence}`).fill('https://example.org/cong-bo');
    await page.getByLabel(text.one.doneOn).fill('2026-06-29');
    await page.getByRole('button', { name: text.one.save, exact: true }).click();
    await expect(page.getByRole('status')).toContainText(text.one.saved);

    await page.goto(COMPLETION_PATH);
    const year = page.getByLabel(text.completion.period);
    await year.selectOption({ label: text.completion.year('2026') });
    await page.getByRole('button', { name: text.completion.show }).click();
    const row = page.getByRole('row').filter({ hasText: unit });
    await expect(row).toContainText('100');
    await expectNoViolations(page, 'completion');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await layoutFaults(page)).toEqual([]);
    await row.getByRole('link').first().click();
    await expect(page.locator('#viec')).toContainText('Công bố phí');
    await expect(page.locator('#viec')).toContainText('https://example.org/cong-bo');
    await expect(page.locator('#viec')).not.toContainText('Họp với bưu điện');
  },
);

test(
  'a notice is read by one person, and the other is reminded until they have',
  { tag: '@once' },
  async ({ page, browser, baseURL }) => {
    const title = 'Họp cơ quan sáng thứ Hai';
    const others = await browser.newContext({
      ...(baseURL && { baseURL }),
      viewport: { width: 320, height: 640 },
    });
    const reader = await others.newPage();
    await enter(reader, 'viewer');
    const late = await page
      .context()
      .browser()
      ?.newContext({ ...(baseURL && { baseURL }) });
    const sleeper = await late?.newPage();
    if (late === undefined || sleeper === undefined) throw new Error('There is no browser');
    await enter(sleeper, 'viewer');

    await enter(page, 'editor');
    await page.goto(MEMOS_PATH);
    await page.getByLabel(memos.post.subject).fill(title);
    await page.getByLabel(memos.post.text).fill('Tám giờ, phòng họp tầng hai.');
    await page.getByRole('button', { name: memos.post.submit }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('button', { name: memos.read, exact: true })).toHaveCount(0);

    for (const person of [reader, sleeper]) {
      await person.goto('/van-phong');
      await expect(person.getByRole('link', { name: memos.tasks.unread(title) })).toBeVisible();
    }
    await reader.getByRole('link', { name: memos.tasks.unread(title) }).click();
    expect(await layoutFaults(reader)).toEqual([]);
    await expectNoViolations(reader, 'a notice');
    await reader.getByRole('button', { name: memos.read, exact: true }).click();
    await expect(reader.getByText(/^Bạn đã đọc lúc/)).toBeVisible();
    await reader.goto('/van-phong');
    await expect(reader.getByRole('link', { name: memos.tasks.unread(title) })).toHaveCount(0);
    await sleeper.goto('/van-phong');
    await expect(sleeper.getByRole('link', { name: memos.tasks.unread(title) })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('row').filter({ hasText: memos.list.not })).not.toHaveCount(0);
    await Promise.all([others.close(), late.close()]);
  },
);

test('the list of assignments and one of them are used by keyboard', { tag: '@once' }, async ({ page }) => {
  await enter(page, 'editor');
  await bringIn(page, 'Giao ban để dùng bàn phím');
  await page.getByLabel(text.filter.search).focus();
  await page.keyboard.type('cong bo phi ban phim');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`^[^?]*${ASSIGNMENTS_PATH}\\?`));
  const link = page.getByRole('link', { name: 'Công bố phí' });
  await expect(page.getByRole('row')).toHaveCount(2);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Công bố phí');
  await page.getByLabel(text.one.reason).focus();
  await page.keyboard.type('Chờ phòng máy');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: text.one.save, exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText(text.one.saved);
});
