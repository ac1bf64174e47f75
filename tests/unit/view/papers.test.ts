import { expect, test } from 'vitest';
import type { DossierCase } from '#src/domain/procedure.ts';
import { letteredCases } from '#src/view/papers.ts';
import { paper } from './procedure.ts';

const papers = (condition: string | null, count: number): DossierCase => ({
  key: null,
  condition,
  items: Array.from({ length: count }, (_, index) => paper({ label: `Giấy ${index}` })),
});

test('letters run through all cases', () => {
  const cases = letteredCases([papers(null, 4), papers('Nếu A', 2)]);
  expect(cases.map(({ items }) => items.map(({ letter }) => letter))).toEqual([
    ['a', 'b', 'c', 'd'],
    ['đ', 'e'],
  ]);
});

test('a case adds to what everybody brings', () => {
  const headings = letteredCases([papers(null, 1), papers('Nếu A', 1)]).map(({ heading }) => heading);
  expect(headings).toEqual(['Mọi trường hợp', 'Nếu A, thêm']);
});

test('where nobody brings the same, a case adds nothing', () => {
  expect(letteredCases([papers('Nếu A', 1)])[0]?.heading).toBe('Nếu A');
});
