import { describe, expect, test } from 'vitest';
import type { RatingCommentRecord, RatingRecord } from '#src/domain/submission.ts';
import { ratingTable } from '#src/export/rating-table.ts';

const PAGE = '/thu-tuc/hoi-thao';
const day = '2026-08-01';
const content = { questionnaires: [], procedures: [{ path: PAGE, name: 'Hội thảo' }] as never };

function rating(id: string, change: Partial<RatingRecord> = {}): RatingRecord {
  return { id, page: PAGE, useful: true, day, marks: [], ...change };
}

function comment(of: string, text: string, change: Partial<RatingCommentRecord> = {}): RatingCommentRecord {
  return { id: `${of}-${text}`, rating: of, page: PAGE, day, comment: text, marks: [], ...change };
}

test('each rating is a row, with the comment that followed it and the marks of both', () => {
  const { heads, rows } = ratingTable(
    [rating('a'), rating('b', { useful: false, marks: ['honeypot'] }), rating('c', { page: '/thu-tuc/cu' })],
    [comment('b', 'Thiếu mẫu đơn', { marks: ['many-links', 'honeypot'] })],
    content,
  );
  expect(heads).toEqual([
    'Loại dòng',
    'Ngày',
    'Trang',
    'Tên thủ tục',
    'Thông tin có hữu ích không',
    'Ý kiến',
    'Dấu hiệu cần xem',
  ]);
  expect(rows).toEqual([
    ['Đánh giá', day, PAGE, 'Hội thảo', 'Có', '', ''],
    ['Đánh giá', day, PAGE, 'Hội thảo', 'Chưa', 'Thiếu mẫu đơn', 'Điền ô bẫy, Nhiều liên kết'],
    ['Đánh giá', day, '/thu-tuc/cu', '', 'Có', '', ''],
  ]);
});

describe('several comments after one rating', () => {
  const [first, second, third] = [
    comment('a', 'Chữ nhỏ'),
    comment('b', 'Một'),
    comment('a', 'Thiếu giờ', { day: '2026-08-02', marks: ['honeypot'] }),
  ];
  const ratings = [rating('a', { useful: false }), rating('b', { useful: false })];
  const { rows } = ratingTable(ratings, [first, second, third], content);

  test('are all there, each further one in a row of its own below the rating', () => {
    expect(rows).toEqual([
      ['Đánh giá', day, PAGE, 'Hội thảo', 'Chưa', 'Chữ nhỏ', ''],
      ['Ý kiến thêm', '2026-08-02', PAGE, 'Hội thảo', 'Chưa (ý kiến thêm)', 'Thiếu giờ', 'Điền ô bẫy'],
      ['Đánh giá', day, PAGE, 'Hội thảo', 'Chưa', 'Một', ''],
    ]);
  });

  test('do not make it count more than once', () => {
    expect(rows.filter(([kind]) => kind === 'Đánh giá')).toHaveLength(ratings.length);
    expect(rows.filter((cells) => cells[4] === 'Chưa')).toHaveLength(ratings.length);
  });
});

test('a comment whose rating is missing is not lost, and counts as no rating', () => {
  const { rows } = ratingTable([rating('a')], [comment('gone', 'Còn lời')], content);
  expect(rows).toEqual([
    ['Đánh giá', day, PAGE, 'Hội thảo', 'Có', '', ''],
    ['Ý kiến thêm', day, PAGE, 'Hội thảo', '', 'Còn lời', ''],
  ]);
});
