import type { Page } from 'playwright/test';
import { layoutFaults } from './support/layout.ts';
import { STATES, TEMPLATES, goTo } from './support/places.ts';
import { samplePlaces } from './support/sample.ts';
import { SHEET, SURVEY } from './support/site.ts';
import { readStylesAsAnOldBrowser, turnStylesOff } from './support/styles.ts';
import { sendSurvey } from './support/survey.ts';
import { expect, test } from './support/test.ts';

/** Words in the order in which a text browser shows them. */
async function textWithoutStyles(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await turnStylesOff(page);
  return (await page.locator('body').innerText()).replace(/\s+/g, ' ');
}

function expectInOrder(text: string, words: string[]): void {
  let from = 0;
  for (const word of words) {
    const place = text.indexOf(word, from);
    expect(place, `“${word}” after “${text.slice(Math.max(0, from - 60), from)}”`).toBeGreaterThanOrEqual(0);
    from = place + word.length;
  }
}

test.describe('without styles, as in a text browser', { tag: '@mixed' }, () => {
  test('a sheet reads from who and what to how, why and whom to ask', async ({ page }) => {
    expectInOrder(await textWithoutStyles(page, SHEET.path), [
      'Đến nội dung chính', 'Sở Ngoại vụ', 'Thủ tục', 'Khảo sát', 'Phản ánh', 'Liên hệ',
      'Mã thủ tục', SHEET.code, 'Tình trạng', 'Đang áp dụng', SHEET.name, 'Dùng khi',
      'Bao lâu', '09 ngày làm việc', 'Lệ phí', 'Cách nộp', 'Nhận được', 'Trên trang này',
      '1. Nộp hồ sơ', 'Nộp trực tuyến', 'Nộp trực tiếp', 'Gửi bưu chính', 'Thời hạn',
      '2. Giấy tờ cần có', 'Cơ quan nào cho phép', 'Xem giấy tờ của tôi', 'Bản chính', 'a)', 'b)',
      '3. Các bước', 'Bước 1.', 'Bước 2.', '4. Điều kiện', '5. Căn cứ pháp lý', '6. Quyền của bạn',
      '7. Hỏi ai', '8. Nguồn', 'Thông tin trên trang này có hữu ích không?', 'Có', 'Chưa', 'Danh mục',
    ]); // prettier-ignore
  });

  test('the survey asks before it offers answers, and warns people of the field for programs', async ({
    page,
  }) => {
    const text = await textWithoutStyles(page, SURVEY);
    expectInOrder(text, [
      'Khảo sát mức độ hài lòng', 'Trước khi trả lời', 'Bạn đã nhận kết quả', 'Đã nhận', 'Chưa nhận',
      'Thủ tục bạn đã làm', 'Nhìn chung', 'Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng',
      'Rất hài lòng', 'Phần 1 trên 5', 'Phần 5 trên 5', 'Đừng ghi tên', 'Gửi phiếu khảo sát',
    ]); // prettier-ignore
    expect(text).toMatch(/để trống/i);
  });

  test('faults come before the form', async ({ page }) => {
    await page.goto(SURVEY);
    await sendSurvey(page);
    await expect(page).toHaveTitle(/^Lỗi: /);
    await turnStylesOff(page);
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    expectInOrder(text, [
      'Còn 2 chỗ cần sửa',
      'Khảo sát mức độ hài lòng',
      'Lỗi:',
      'Đã nhận',
      'Lỗi:',
      'Hài lòng',
    ]);
  });

  test('home and list keep their order', async ({ page }) => {
    expectInOrder(await textWithoutStyles(page, '/'), [
      'Bạn cần làm thủ tục gì?', 'Gõ việc cần làm', 'Tìm', 'Sau khi nộp hồ sơ', 'Việc hay làm', 'Lĩnh vực',
    ]); // prettier-ignore
    expectInOrder(await textWithoutStyles(page, '/thu-tuc'), [
      'Thủ tục ngoại vụ', 'Lĩnh vực', 'Ai nộp', 'Lọc', 'thủ tục', 'Tên thủ tục', 'Thời hạn', 'Cách nộp',
    ]); // prettier-ignore
  });
});

test.describe('in the oldest browsers', { tag: '@once' }, () => {
  const places = { ...TEMPLATES, faults: STATES['survey with faults'] ?? '/' };
  for (const [name, way] of samplePlaces(places)) {
    test(`a plain page can be read: ${name}`, async ({ page }) => {
      await goTo(page, way);
      await readStylesAsAnOldBrowser(page);
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await layoutFaults(page), `${name} at ${width}`).toEqual([]);
      }
    });
  }
});
