import { describe, expect, test } from 'vitest';
import type { Content } from '#src/domain/content.ts';
import type { Situation } from '#src/domain/site.ts';
import { homeSituations, searchExamples, sectorCounts } from '#src/view/home.ts';
import { procedure } from './procedure.ts';

const situation = (slug: string, codes: string[], onHome = true): Situation => ({
  slug,
  name: slug,
  text: `Về ${slug}.`,
  procedures: codes,
  order: 1,
  onHome,
});
const procedures = [
  procedure({
    code: '1',
    slug: 'mot',
    name: 'Một',
    sector: 'a',
    everydayWords: ['HNQT', 'xin phép hội thảo'],
  }),
  procedure({ code: '2', slug: 'hai', name: 'Hai', sector: 'a', everydayWords: ['đăng cai hội nghị'] }),
  procedure({ code: '3', sector: 'b', everydayWords: ['hợp pháp hóa'] }),
  procedure({ code: '4', sector: 'c', status: 'replaced', everydayWords: ['mã cũ'] }),
];

describe('situations', () => {
  test('one procedure is led to at once, several by a page of their own', () => {
    const content = {
      situations: [situation('x', ['1']), situation('y', ['2', '1']), situation('z', [])],
      procedures,
    } as Content;
    expect(homeSituations(content)).toEqual([
      { path: '/thu-tuc/mot', name: 'x', detail: 'Một, 1' },
      { path: '/tinh-huong/y', name: 'y', detail: 'Hai, 2 và 1 thủ tục khác' },
      { path: '/tinh-huong/z', name: 'z', detail: 'Về z.' },
    ]);
  });

  test('at most eight, and only those meant for the home page', () => {
    const many = Array.from({ length: 10 }, (_, index) => situation(`s${index}`, ['1'], index !== 0));
    const names = homeSituations({ situations: many, procedures } as Content).map(({ name }) => name);
    expect(names).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8']);
  });
});

test('sectors count what is in force, and empty ones are left out', () => {
  const sectors = ['a', 'b', 'c'].map((slug, order) => ({ slug, name: slug, order }));
  const counts = sectorCounts({ sectors, procedures } as Content);
  expect(counts.map(({ sector, count }) => [sector.slug, count])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});

describe('examples of what to type', () => {
  test('phrases of two sectors, the first without marks, and a code', () => {
    expect(searchExamples({ procedures })).toEqual(['xin phep hoi thao', 'hợp pháp hóa', '1']);
  });

  test('the department’s own work before what is decided elsewhere', () => {
    const elsewhere = procedure({
      code: '0',
      sector: 'a',
      everydayWords: ['xin phép bộ'],
      role: { role: 'guidance-only', document: null },
    });
    expect(searchExamples({ procedures: [elsewhere, ...procedures] })).toEqual([
      'xin phep hoi thao',
      'hợp pháp hóa',
      '1',
    ]);
  });

  test('nothing where the content has nothing', () => {
    expect(searchExamples({ procedures: [] })).toEqual([]);
  });
});
