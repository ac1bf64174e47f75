import { enter, expect, test } from './support/office.ts';
import { commentField, fillSurvey, sendSurvey } from './support/survey.ts';
import { SURVEY } from './support/site.ts';

test('a cry for help stands first among what people wrote', { tag: '@mixed' }, async ({ page }, info) => {
  const mark = info.testId.replace(/[^a-z]/g, '');
  await page.goto(SURVEY);
  await fillSurvey(page, `Con tôi đang bị giam ở nước ngoài, xin cầu cứu ${mark}`);
  await expect(commentField(page)).not.toBeEmpty();
  await sendSurvey(page);
  await enter(page, 'viewer');
  const urgent = page.locator('section', { has: page.getByRole('heading', { name: 'Cần xem ngay' }) });
  await expect(async () => {
    await page.goto('/van-phong/y-kien');
    await expect(urgent).toContainText(mark, { timeout: 500 });
  }).toPass();
  await expect(urgent).toContainText('Có người gặp nạn');
  await page.goto('/van-phong/lien-he');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tài khoản này không mở được trang');
});

test('a contact is answered, and its details are gone', { tag: '@mixed' }, async ({ page }, info) => {
  const wish = `Xin cho biết kết quả ${info.testId}`;
  await page.goto('/khao-sat/lien-he-lai');
  await page.getByLabel('Trả lời một câu hỏi').check();
  await page.getByLabel('Nội dung').fill(wish);
  await page.getByLabel('Số điện thoại hoặc thư điện tử').fill('0912 345 678');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Gửi cách liên hệ' }).click();

  await enter(page, 'approver');
  const request = page.locator('section', { hasText: wish });
  await expect(async () => {
    await page.goto('/van-phong/lien-he');
    await expect(request).toContainText('0912 345 678', { timeout: 500 });
  }).toPass();
  await expect(request).toContainText('Còn');
  await request.getByRole('button').click();
  await expect(page.getByRole('alert')).toContainText('Ghi ngắn đã làm gì');
  await request.getByLabel('Đã làm gì').fill(`Đã gọi lại ${info.testId}`);
  await request.getByRole('button').click();
  await expect(page.getByRole('table')).toContainText(info.testId);
  await expect(page.getByRole('main')).not.toContainText(wish);
});

test(
  'what was done about a comment is noted, for one and for all that are asked for',
  { tag: '@mixed' },
  async ({ page }, info) => {
    const mark = info.testId.replace(/[^a-z]/g, '');
    await page.goto(SURVEY);
    await fillSurvey(page, `Chờ lâu quá ${mark}`);
    await expect(commentField(page)).not.toBeEmpty();
    await sendSurvey(page);
    await enter(page, 'editor');
    const comment = page.getByRole('listitem').filter({ hasText: mark }).first();
    await expect(async () => {
      await page.goto(`/van-phong/y-kien?tim=${mark}`);
      await expect(comment).toContainText('Mới', { timeout: 500 });
    }).toPass();

    await page.getByLabel('Trạng thái').last().selectOption('Đã xử lý');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Chưa chọn ý kiến nào');
    await expect(page.getByLabel('Trạng thái').last()).toHaveValue('done');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Ghi ngắn đã làm gì');
    await expect(page.getByRole('checkbox')).toBeChecked();
    await page.getByLabel('Đã làm gì').fill('Đã mở thêm quầy');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await expect(page.getByRole('status')).toHaveText('Đã ghi 1 ý kiến.');
    await expect(comment).toContainText('Đã mở thêm quầy');

    await page.getByRole('radio', { name: 'Cả 1 ý kiến đang lọc' }).check();
    await page.getByLabel('Gắn nhãn').selectOption('Thời gian chờ');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await expect(comment.getByRole('listitem')).toHaveText('Thời gian chờ');
    await page.context().clearCookies();
    await enter(page, 'viewer');
    await page.goto(`/van-phong/y-kien?tim=${mark}&nhan=thoi-gian-cho`);
    await expect(comment).toContainText('Đã xử lý');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
  },
);
