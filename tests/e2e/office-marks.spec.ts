import { expectNoViolations } from './support/axe.ts';
import { enter, expect, test } from './support/office.ts';
import { storedAnswer } from './support/stored.ts';
import { answerSurvey } from './support/survey.ts';

test(
  'one person asks for a mark, another gives it; the comment is shown only when asked for',
  { tag: '@once' },
  async ({ page, browser, baseURL }, info) => {
    const comment = `Ý kiến của phiếu ${info.testId}`;
    const { id } = await storedAnswer(await answerSurvey(page, comment));
    const options = { baseURL: baseURL ?? '', locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' };
    const note = `Trùng với phiếu hôm trước ${info.testId}`;

    await enter(page, 'editor', 'approver');
    await page.getByRole('link', { name: 'Dấu của phiếu' }).first().click();
    await page.getByLabel('Phiếu nào').selectOption('Mọi phiếu');
    await page.getByRole('button', { name: 'Xem' }).click();
    await expectNoViolations(page, 'answers with their marks');
    await page.goto(`/van-phong/danh-dau/${id}`);
    await expect(page.getByRole('main')).not.toContainText(comment);
    await page.getByRole('link', { name: 'Đọc ý kiến' }).click();
    await expect(page.getByRole('main')).toContainText(comment);
    await page.getByLabel('Việc', { exact: true }).selectOption('Gắn dấu “Đánh dấu tay”');
    await page.getByLabel('Lý do').fill(note);
    await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await expect(page.getByRole('status')).toContainText('Đã gửi đề nghị');
    const own = page.getByRole('article').filter({ hasText: note });
    await expect(own).toContainText('người khác duyệt');
    await expect(own.getByRole('button', { name: 'Duyệt' })).toHaveCount(0);

    const others = await browser.newContext({ ...options, viewport: page.viewportSize() });
    const approver = await others.newPage();
    await enter(approver, 'approver');
    await approver.goto('/van-phong/danh-dau');
    await approver.getByRole('link', { name: `Gắn dấu “Đánh dấu tay”: Phiếu ${id.slice(0, 8)}` }).click();
    await approver.setViewportSize({ width: 320, height: 640 });
    await expectNoViolations(approver, 'the marks of an answer');
    const request = approver.getByRole('article').filter({ hasText: note });
    await expect(request.getByRole('heading')).toHaveText('Gắn dấu “Đánh dấu tay” Chờ duyệt');
    await request.getByRole('button', { name: 'Không duyệt' }).click();
    await expect(approver.getByRole('alert')).toContainText('Ghi lý do');
    await request.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await expect(approver.getByRole('status')).toContainText('Dấu của phiếu đã đổi');
    await expect(request).toContainText('Đã duyệt');
    await expect(approver.getByRole('main')).toContainText('Hai cán bộ đã thống nhất đánh dấu');
    await others.close();
  },
);
