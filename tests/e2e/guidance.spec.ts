import { GUIDANCE_SHEET } from './support/site.ts';
import { expect, test } from './support/test.ts';

test('a guidance sheet says that the role is open and sends nobody to a place unknown', async ({ page }) => {
  await page.goto(GUIDANCE_SHEET);
  const section = page.locator('#di-dau');
  const row = (term: string) =>
    section.locator('dl > div').filter({ has: page.getByText(term, { exact: true }) });

  await expect(row('Việc của Sở')).toContainText(
    /Sở đang đối chiếu xem có nhận hồ sơ không\.\s*Cần đối chiếu .*Thông tư 03\/2026\/TT-BNG.*Ghi ngày/,
  );
  await expect(row('Phí, lệ phí')).toContainText(/Chưa xác định\.\s*Cần đối chiếu .*Ghi ngày/);
  await expect(section.locator('.channels').getByRole('link')).toHaveText([/^\s*Nộp trực tuyến/]);
  await expect(row('Trực tiếp')).toContainText('Nơi nhận: Sở đang cập nhật.');
  await expect(row('Trực tiếp')).not.toContainText('Giờ làm việc');

  // Each point is said once.
  await expect(page.locator('#doi-chieu')).not.toContainText('Việc của Sở');
  await expect(page.getByText('chưa rõ thông tư này còn áp dụng không')).toHaveCount(1);
});

test('the summary leads to what is open about the fee', async ({ page }) => {
  await page.goto(GUIDANCE_SHEET);
  await page.locator('.glance').getByRole('link', { name: 'Cần đối chiếu' }).first().click();
  await expect(page.locator('#doi-chieu-fee')).toBeInViewport();
});

test('who finished a procedure is asked for the survey, and nobody on the page of a code that is over', async ({
  page,
}) => {
  const invitation = page.getByText('Đã làm xong thủ tục này?');
  await page.goto(GUIDANCE_SHEET);
  await expect(invitation).toBeVisible();
  await page.goto('/tt/2.002312');
  await expect(page.locator('form.rating')).toBeVisible();
  await expect(invitation).toHaveCount(0);
});
