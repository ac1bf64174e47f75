import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '#src/content/load-content.ts';
import type { CommentHandling } from '#src/domain/comment-handling.ts';
import { COMMENT_FIELD, SCOPE } from '#src/office/comments/comment-fields.ts';
import { filterQuery, filtered, readFilter } from '#src/office/comments/comment-filter.ts';
import { commentRows } from '#src/office/comments/comment-row.ts';
import type { CommentRow } from '#src/office/comments/comment-row.ts';
import { commentsView } from '#src/office/comments/comments-view.ts';
import {
  EMPTY_FORM,
  changeOf,
  formFaults,
  meantBy,
  readHandlingForm,
  seenValue,
} from '#src/office/comments/handling-form.ts';
import { monthBeside, monthWords, readMonth } from '#src/office/comments/months.ts';
import type { Comment } from '#src/pocketbase/comments.ts';
import { idOf } from '../queue/submissions.ts';

const loaded = loadContent(join(import.meta.dirname, '../../../content'));
if (!('content' in loaded)) throw new Error('The shipped content has faults');
const { content } = loaded;

function comment(n: number, text: string, handling: CommentHandling | null = null): Comment {
  const from = { page: '/thu-tuc/x' };
  return { id: idOf(n), collection: 'answers', day: `2026-11-0${n}`, text, from, handling };
}

function handled(n: number, more: Partial<CommentHandling>): CommentHandling {
  return {
    comment: idOf(n),
    collection: 'answers',
    state: 'looking',
    tags: [],
    assignee: '',
    note: '',
    changedName: 'Lê Hoa',
    changedAt: '2026-11-03T02:00:00.000Z',
    revision: 1,
    ...more,
  };
}

const ROWS = commentRows(
  [
    comment(
      1,
      'Chờ lấy số quá lâu',
      handled(1, { tags: ['thoi-gian-cho', 'cu-da-bo'], assignee: 'Chị Hoa' }),
    ),
    comment(
      2,
      'Cảm ơn cán bộ',
      handled(2, { state: 'done', tags: ['khen'], note: 'Đã đọc ở giao ban', revision: 3 }),
    ),
    comment(3, 'Con tôi đang bị giam ở nước ngoài, xin cầu cứu'),
    comment(4, 'Trang dễ đọc'),
  ],
  content,
);

const textsOf = (query: string): string[] =>
  filtered(ROWS, readFilter(new URLSearchParams(query))).map(({ text }) => text.slice(0, 8));

describe('what is asked for', () => {
  test.each([
    ['', ['Chờ lấy ', 'Cảm ơn c', 'Con tôi ', 'Trang dễ']],
    ['ngay=2026-11-03', ['Con tôi ']],
    ['ngay=2026-11-31', ['Chờ lấy ', 'Cảm ơn c', 'Con tôi ', 'Trang dễ']],
    ['trang-thai=done', ['Cảm ơn c']],
    ['trang-thai=chua-xong', ['Chờ lấy ', 'Con tôi ', 'Trang dễ']],
    ['trang-thai=khong-co', ['Chờ lấy ', 'Cảm ơn c', 'Con tôi ', 'Trang dễ']],
    ['nhan=khen', ['Cảm ơn c']],
    ['nhan=chua-co', ['Con tôi ', 'Trang dễ']],
    ['nguoi=Chị+Hoa', ['Chờ lấy ']],
    ['tim=cho+lay', ['Chờ lấy ']],
    ['tim=GIAO+BAN', ['Cảm ơn c']],
    ['tim=khong+ai+viet', []],
  ])('by “%s”', (query, expected) => {
    expect(textsOf(query)).toEqual(expected);
  });

  test('stands in the address of the next page', () => {
    const filter = readFilter(new URLSearchParams('trang-thai=new&tim=cho lau'));
    expect(filterQuery('2026-11', filter, { trang: '2' })).toBe(
      'thang=2026-11&trang-thai=new&tim=cho+lau&trang=2',
    );
  });
});

describe('the page', () => {
  const options = {
    month: '2026-11',
    thisMonth: '2026-11',
    filter: readFilter(new URLSearchParams()),
    tags: content.commentTags,
    mayHandle: true,
    petition: { name: 'Cổng', url: 'https://example.org' },
    result: null,
    form: EMPTY_FORM,
    faults: {},
    page: 1,
  };

  test('sets apart what must be read at once, until somebody is done with it', () => {
    const view = commentsView({ ...options, rows: ROWS });
    expect(view.urgent.map(({ id }) => id)).toEqual([idOf(3)]);
    expect(view.others).toHaveLength(3);
    expect(view.assignees).toEqual(['Chị Hoa']);
    const done = ROWS.map((row): CommentRow => ({ ...row, state: 'done' }));
    expect(commentsView({ ...options, rows: done }).urgent).toEqual([]);
  });

  test('shows fifty at a time; a page that is none becomes the nearest', () => {
    const many = Array.from({ length: 120 }, (_, n) => ({ ...ROWS[3], id: idOf(n) }) as CommentRow);
    const sizes = [0, 1, 3, 9].map((page) => {
      const { others, page: shown } = commentsView({ ...options, rows: many, page });
      return [shown, others.length];
    });
    expect(sizes).toEqual([
      [1, 50],
      [1, 50],
      [3, 20],
      [3, 20],
    ]);
  });

  test('has no more rows however many must be read at once; these fill the first pages', () => {
    const urgent = Array.from({ length: 60 }, (_, n) => ({ ...ROWS[2], id: idOf(n) }) as CommentRow);
    const rows = [...(ROWS.slice(3) as CommentRow[]), ...urgent];
    const sizes = [1, 2].map((page) => {
      const view = commentsView({ ...options, rows, page });
      return [view.urgent.length, view.others.length];
    });
    expect(sizes).toEqual([
      [50, 0],
      [10, 1],
    ]);
  });

  test('a tag that the content has no more is shown by its code', () => {
    expect(ROWS[0]?.tags.map(({ name }) => name)).toEqual(['Thời gian chờ', 'cu-da-bo']);
  });
});

describe('handling', () => {
  const fields = (more: Record<string, string | string[]>): [string, string][] =>
    Object.entries(more).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    );
  const chosen = ROWS.slice(0, 2).map(seenValue);

  test('means those that were chosen, as they were seen; nonsense among them counts for nothing', () => {
    const form = readHandlingForm(fields({ [COMMENT_FIELD.chosen]: [...chosen, 'answers.x.1', ''] }));
    expect(meantBy(form, ROWS)).toEqual([
      { id: idOf(1), collection: 'answers', revision: 1 },
      { id: idOf(2), collection: 'answers', revision: 3 },
    ]);
  });

  test('or all that are asked for', () => {
    const form = readHandlingForm(fields({ [COMMENT_FIELD.scope]: SCOPE.every }));
    expect(meantBy(form, ROWS)).toHaveLength(4);
  });

  test('leaves what is empty as it is; “không” takes the name away', () => {
    const form = readHandlingForm(
      fields({ [COMMENT_FIELD.assignee]: ' Không ', [COMMENT_FIELD.newState]: 'x' }),
    );
    expect(changeOf(form)).toEqual({ state: null, addTag: null, removeTag: null, assignee: '', note: null });
  });

  test.each([
    ['nothing to change', {}, 1, COMMENT_FIELD.newState],
    ['no comment', { [COMMENT_FIELD.addTag]: 'khen' }, 0, COMMENT_FIELD.scope],
    ['ten thousand comments', { [COMMENT_FIELD.addTag]: 'khen' }, 10_000, COMMENT_FIELD.scope],
    ['too long a note', { [COMMENT_FIELD.note]: 'x'.repeat(1001) }, 1, COMMENT_FIELD.note],
    ['too long a name', { [COMMENT_FIELD.assignee]: 'x'.repeat(101) }, 1, COMMENT_FIELD.assignee],
  ])('%s is told at its field', (_, sent, count, field) => {
    const meant = Array.from({ length: count }, (_each, n) => ({
      id: idOf(n),
      collection: 'answers' as const,
      revision: 0,
    }));
    expect(Object.keys(formFaults(readHandlingForm(fields(sent)), meant, ROWS))).toEqual([field]);
  });

  test('as done without a note is told before anything is written, unless each has one already', () => {
    const faultsOf = (some: readonly string[], note = '') => {
      const sent = { [COMMENT_FIELD.newState]: 'done', [COMMENT_FIELD.note]: note };
      const form = readHandlingForm(fields({ ...sent, [COMMENT_FIELD.chosen]: [...some] }));
      return Object.keys(formFaults(form, meantBy(form, ROWS), ROWS));
    };
    expect(faultsOf(chosen)).toEqual([COMMENT_FIELD.note]);
    expect(faultsOf(chosen.slice(1))).toEqual([]);
    expect(faultsOf(chosen, 'Đã nhắc phòng một cửa')).toEqual([]);
  });
});

test('months are read, named and followed over the turn of the year', () => {
  expect(readMonth('2026-08', '2026-11')).toBe('2026-08');
  for (const text of [null, '2026-12', '2026-13', 'x']) expect(readMonth(text, '2026-11')).toBe('2026-11');
  expect([monthBeside('2026-12', 1), monthBeside('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  expect(monthWords('2026-11')).toBe('tháng 11/2026');
});
