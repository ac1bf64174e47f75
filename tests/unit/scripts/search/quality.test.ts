import { describe, expect, it } from 'vitest';
import { hasMarks, withoutMarks } from '../../../../scripts/search/labelled-queries.ts';
import { answerable, qualityByGroup, qualityOf } from '../../../../scripts/search/quality.ts';
import type { Answered } from '../../../../scripts/search/quality.ts';

function answered(group: string, expected: string[], codes: string[]): Answered {
  return { query: { query: codes.join(' '), expected, group }, codes };
}

const TEN = Array.from({ length: 10 }, (_, index) => `no ${index}`);

describe('quality', () => {
  it('counts the first right answer of several', () => {
    const { mrr, first, amongThree, amongTen } = qualityOf([
      answered('a', ['x', 'y'], ['y', 'x']),
      answered('a', ['x'], ['n', 'm', 'o', 'x']),
      answered('a', ['x'], []),
    ]);
    expect(mrr).toBeCloseTo((1 + 1 / 4) / 3);
    expect([first, amongThree, amongTen]).toEqual([1 / 3, 1 / 3, 2 / 3]);
  });

  it('does not look past the tenth', () => {
    expect(qualityOf([answered('a', ['x'], [...TEN, 'x'])])).toMatchObject({ mrr: 0, amongTen: 0 });
  });

  it('counts what is out of scope apart, by group and in all', () => {
    const groups = qualityByGroup([
      answered('a', ['x'], ['x']),
      answered('k', [], []),
      answered('k', [], ['x']),
    ]);
    expect(groups.map(({ name, queries, outOfScope, rightlyEmpty }) => [name, queries, outOfScope, rightlyEmpty])).toEqual([
      ['a', 1, 0, 0],
      ['k', 0, 2, 1],
      ['all', 1, 2, 1],
    ]); // prettier-ignore
  });

  it('leaves out queries of which no code is there', () => {
    const queries = [
      { query: 'p', expected: ['x', 'gone'], group: 'a' },
      { query: 'q', expected: ['gone'], group: 'a' },
      { query: 'r', expected: [], group: 'k' },
    ];
    const { kept, leftOut } = answerable(queries, new Set(['x']));
    expect(kept.map(({ query }) => query)).toEqual(['p', 'r']);
    expect(leftOut).toBe(1);
  });
});

describe('a twin', () => {
  it('is the query without its marks, capitals kept', () => {
    expect(withoutMarks('Đăng ký hộ chiếu')).toBe('Dang ky ho chieu');
  });

  it('is made of queries with marks only', () => {
    expect([hasMarks('Hộ chiếu'), hasMarks('đi'), hasMarks('ABTC 3.000604')]).toEqual([true, true, false]);
  });
});
