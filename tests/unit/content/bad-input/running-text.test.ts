import { describe, test } from 'vitest';
import { expectFaults, type Mistake, PAGE, partOf, SHEET } from '../shipped.ts';

const MISTAKES: Mistake[] = [
  [
    'a tag',
    PAGE,
    '- Hỏi bạn',
    '<script>alert(1)</script>\n\n- Hỏi bạn',
    ['Phần chữ dưới dòng --- không dùng được thẻ HTML “<script>alert(1)</script>”; hãy viết bằng markdown.'],
  ],
  [
    'an image',
    PAGE,
    '- Hỏi bạn',
    '- ![Hỏi](https://a.vn/x.png) bạn',
    ['Phần chữ dưới dòng --- không dùng được ảnh “![Hỏi](https://a.vn/x.png)” trong bài.'],
  ],
  [
    'a link that runs a script',
    PAGE,
    '- Hỏi bạn',
    '- [Hỏi](javascript:alert(1)) bạn',
    [
      'Phần chữ dưới dòng --- liên kết “javascript:alert(1)” phải bắt đầu bằng https://, mailto:, tel:, / hoặc #.',
    ],
  ],
  [
    'an invisible character',
    SHEET,
    'ten: Cho phép',
    'ten: Cho\u00a0phép',
    ['Dòng 3 có dấu cách không ngắt (thường do chép từ Word). Hãy xóa chỗ đó và gõ lại bằng bàn phím.'],
  ],
  [
    'prose in a procedure',
    SHEET,
    `${partOf(SHEET, 'ngay_sua')}---\n`,
    `${partOf(SHEET, 'ngay_sua')}---\nLưu ý thêm.\n`,
    ['Tệp thủ tục không dùng phần chữ dưới dòng --- cuối. Hãy đưa nội dung vào các mục ở trên.'],
  ],
];

describe('what must not stand in running text', () => {
  test.each(MISTAKES)('%s', (_what, file, right, wrong, sentences) => {
    expectFaults(file, right, wrong, sentences);
  });
});
