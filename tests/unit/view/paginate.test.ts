import { describe, expect, test } from 'vitest';
import { pageHref, paginate } from '#src/view/paginate.ts';

const rows = Array.from({ length: 7 }, (_, index) => index + 1);

describe('pages of three rows', () => {
  test.each([
    [1, [1, 2, 3], 1, 3],
    [2, [4, 5, 6], 4, 6],
    [3, [7], 7, 7],
  ])('page %d', (page, shown, from, to) => {
    expect(paginate(rows, page, 3)).toEqual({ rows: shown, page, pageCount: 3, from, to });
  });

  test.each([
    [0, 1],
    [-4, 1],
    [99, 3],
    [1.5, 1],
    [NaN, 1],
    [Infinity, 1],
  ])('page %d does not exist, page %d is near', (wanted, page) => {
    expect(paginate(rows, wanted, 3).page).toBe(page);
  });
});

test('thirty rows stand on one page, one more makes two', () => {
  expect(paginate(new Array(30).fill(0), 1).pageCount).toBe(1);
  expect(paginate(new Array(31).fill(0), 1).pageCount).toBe(2);
  expect(paginate([], 1)).toMatchObject({ rows: [], pageCount: 1, page: 1 });
});

test.each([
  ['', 1, '/thu-tuc'],
  ['trang=3', 1, '/thu-tuc'],
  ['kenh=buu-chinh&linh-vuc=', 2, '/thu-tuc?kenh=buu-chinh&trang=2'],
  ['linh-vuc=a&linh-vuc=b&trang=2', 3, '/thu-tuc?linh-vuc=a&linh-vuc=b&trang=3'],
])('“%s” on page %d', (query, page, href) => {
  expect(pageHref('/thu-tuc', new URLSearchParams(query), page)).toBe(href);
});
