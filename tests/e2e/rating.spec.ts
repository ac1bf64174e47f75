import { exportAnswers } from './support/export-answers.ts';
import { expect, test } from './support/test.ts';
import { SHEET } from './support/site.ts';
import { storedRecord } from './support/stored.ts';

for (const [tap, useful] of [
  ['Có', true],
  ['Chưa', false],
] as const) {
  test(`one tap on “${tap}”, then a comment for those who want`, async ({ page }, info) => {
    const comment = `Xin ghi rõ hơn ${info.testId}`;
    await page.goto(SHEET.path);
    const rating = page.getByRole('group', { name: 'Thông tin trên trang này có hữu ích không?' });
    await rating.getByRole('button', { name: tap, exact: true }).click();
    await expect(page.getByRole('main')).toContainText('Cảm ơn bạn.');

    await page.getByLabel('Bạn muốn trang này khác đi thế nào?').fill(comment);
    await page.getByRole('button', { name: 'Gửi thêm' }).click();
    await expect(page.getByRole('main')).toContainText('Sở đã nhận ý kiến của bạn.');
    await expect(page.getByRole('button', { name: 'Gửi thêm' })).toHaveCount(0);
    const stored = await storedRecord('rating_comments', (record) => record.comment === comment);
    const rated = await storedRecord('ratings', (record) => record.id === stored.rating);
    expect(rated).toMatchObject({ page: SHEET.path, useful });
    const { ratings } = await exportAnswers(info.outputPath('answers.csv'));
    const row = ratings.find((it) => it['Ý kiến'] === comment);
    expect(row).toMatchObject({ 'Tên thủ tục': SHEET.name });
    // Another project's browser may have tapped the same within ten seconds: the rating is then its own.
    expect([tap, `${tap} (ý kiến thêm)`]).toContain(row?.['Thông tin có hữu ích không']);

    await page.getByRole('link', { name: 'Trở lại trang vừa xem' }).click();
    await expect(page).toHaveURL(SHEET.path);
  });
}

test('a comment that says nothing comes back with what to do', { tag: '@mixed' }, async ({ page }) => {
  await page.goto(SHEET.path);
  await page.getByRole('button', { name: 'Có', exact: true }).click();
  await page.getByRole('button', { name: 'Gửi thêm' }).click();
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('link')).toHaveText('Viết ý kiến rồi gửi, hoặc trở lại trang vừa xem.');
  await summary.getByRole('link').click();
  await expect(page.getByLabel('Bạn muốn trang này khác đi thế nào?')).toBeFocused();
});

test('who sees a mistake is led to ways that work', async ({ page }) => {
  await page.goto(SHEET.path);
  const row = page.locator('#nguon dl > div').filter({ hasText: 'Thấy chỗ sai?' });
  await expect(row.getByRole('link', { name: 'gửi phản ánh, kiến nghị' })).toHaveAttribute(
    'href',
    '/phan-anh',
  );
  await row.getByRole('link', { name: 'câu hỏi cuối trang' }).click();
  const no = page.getByRole('button', { name: 'Chưa', exact: true });
  await expect(no).toBeInViewport();
  await no.click();
  await expect(page.getByLabel('Bạn muốn trang này khác đi thế nào?')).toBeVisible();

  // The department has named no telephone and no address yet.
  await page.goto('/lien-he');
  await expect(page.getByRole('main')).toContainText('bấm “Chưa” ở câu hỏi cuối trang rồi viết chỗ sai');
  await expect(page.getByRole('main')).not.toContainText('Hoặc gửi qua thư điện tử');
});
