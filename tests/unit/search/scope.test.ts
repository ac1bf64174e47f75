import { describe, expect, it } from 'vitest';
import { createSearcher } from '#src/search/search.ts';
import { ENTRIES, makeEntry } from './entries.ts';

it('neighbours that every office’s names hold do not answer the rest of a query', () => {
  const search = createSearcher([
    makeEntry({ code: '9.000031', name: 'Cấp giấy phép cho tổ chức phi chính phủ' }),
    ...ENTRIES,
  ]);
  const codes = (query: string): string[] => search(query).hits.map((hit) => hit.code);
  expect(codes('tổ chức đám cưới')).toEqual([]);
  expect(codes('tổ chức phi chính phủ')[0]).toBe('9.000031');
  expect(codes('giấy phép')[0]).toBe('9.000031');
});

describe('where nothing fits', () => {
  const search = createSearcher(ENTRIES, { words: [], outsideTopics: ['đăng ký kết hôn'] });

  it('a query about work of other offices is known as such', () => {
    expect(search('đăng ký kết hôn')).toMatchObject({ hits: [], near: [], isElsewhere: true });
    expect(search('hộ chiếu công vụ').isElsewhere).toBe(false);
  });

  it('what shares something with the query is named, and only there', () => {
    const { hits, near, isElsewhere } = search('ngoài ra còn việc chứng từ nhận vào');
    expect([hits, isElsewhere]).toEqual([[], false]);
    expect(near.map(({ code }) => code)).toContain('1.001308');
    expect(search('hộ chiếu').near).toEqual([]);
  });
});

describe('beside the work of other offices', () => {
  const search = createSearcher(
    [makeEntry({ code: '9.000030', name: 'Cấp chứng nhận Apostille đối với giấy tờ công' }), ...ENTRIES],
    {
      words: [
        { said: ['hphls', 'hợp thức giấy'], meant: ['hợp pháp hóa lãnh sự'] },
        { said: ['vcc'], meant: ['hộ chiếu công'] },
        { said: ['dấu'], meant: ['hợp pháp hóa lãnh sự'] },
      ],
      outsideTopics: ['bằng đại học', 'khai sinh'],
    },
  );
  const codes = (query: string): string[] => search(query).hits.map((hit) => hit.code);

  it.each(['HPHLS bằng đại học', 'hphls bang dai hoc', 'hợp thức giấy bằng đại học'])(
    'an abbreviation or phrase of our own work is answered: %s',
    (query) => {
      expect(codes(query)).toEqual(['1.001308']);
    },
  );

  it('a word of our names that is no Vietnamese syllable is answered', () => {
    expect(codes('apostille khai sinh')).toEqual(['9.000030']);
  });

  it.each([
    ['a syllable that may mean anything', 'dấu bằng đại học'],
    ['an abbreviation of few words', 'VCC bằng đại học'],
    ['an abbreviation that nobody knows', 'HPXLS bằng đại học'],
    ['the topic alone', 'bằng đại học'],
  ])('%s is not', (_kind, query) => {
    expect(search(query)).toMatchObject({ hits: [], isElsewhere: true });
  });
});
