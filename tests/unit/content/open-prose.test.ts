import { expect, test } from 'vitest';
import { openPassages, unsuppliedPassages } from '#src/content/open-prose.ts';
import type { ProsePage } from '#src/domain/site.ts';

const page = (slug: string, html: string): ProsePage => ({
  slug,
  title: slug,
  lead: null,
  html,
  editedOn: '2026-11-25',
});
const content = {
  pages: {
    'quyen-rieng-tu': page('quyen-rieng-tu', '<p>Xin đọc.</p><p>Thời hạn lưu phiếu: Sở đang cập nhật.</p>'),
    'gioi-thieu': page('gioi-thieu', '<h2>Khi trang ghi “Sở đang cập nhật”</h2><p>Ghi “Cần đối chiếu”.</p>'),
  },
  guides: [
    page(
      'tra-phi',
      '<ul><li>Mức này <b>cần đối chiếu</b>. Ghi ngày 25/11/2026.</li><li>Giữ chứng từ.</li></ul>',
    ),
  ],
};

test('what a page leaves to the Office is named, what it only explains is not', () => {
  expect(unsuppliedPassages(content)).toEqual([
    'trang/quyen-rieng-tu.md: Thời hạn lưu phiếu: Sở đang cập nhật.',
  ]);
});

test('an open point in running text is named with its passage', () => {
  expect(openPassages(content)).toEqual([
    'huong-dan/tra-phi.md: Mức này cần đối chiếu. Ghi ngày 25/11/2026.',
  ]);
});
