import { expect, test } from 'vitest';
import type { RatingCommentRecord, RatingRecord } from '#src/domain/submission.ts';
import { ratingTable } from '#src/export/rating-table.ts';

const PAGE = '/thu-tuc/hoi-thao';
const day = '2026-08-01';

function rating(id: string, change: Partial<RatingRecord> = {}): RatingRecord {
  return { id, page: PAGE, useful: true, day, marks: [], ...change };
}

function comment(of: string, text: string, marks: string[] = []): RatingCommentRecord {
  return { id: `${of}-comment`, rating: of, page: PAGE, day, comment: text, marks };
}

test('each rating is a row, with the comment that followed it and the marks of both', () => {
  const { heads, rows } = ratingTable(
    [rating('a'), rating('b', { useful: false, marks: ['honeypot'] }), rating('c', { page: '/thu-tuc/cu' })],
    [comment('b', 'Thiếu mẫu đơn', ['many-links', 'honeypot'])],
    { questionnaires: [], procedures: [{ path: '/thu-tuc/hoi-thao', name: 'Hội thảo' }] as never },
  );
  expect(heads).toEqual([
    'Ngày',
    'Trang',
    'Tên thủ tục',
    'Thông tin có hữu ích không',
    'Ý kiến',
    'Dấu hiệu cần xem',
  ]);
  expect(rows).toEqual([
    [day, PAGE, 'Hội thảo', 'Có', '', ''],
    [day, PAGE, 'Hội thảo', 'Chưa', 'Thiếu mẫu đơn', 'Điền ô bẫy, Nhiều liên kết'],
    [day, '/thu-tuc/cu', '', 'Có', '', ''],
  ]);
});
