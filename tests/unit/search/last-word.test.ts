import { describe, expect, it } from 'vitest';
import { createSearcher } from '#src/search/search.ts';
import { ENTRIES, makeEntry } from './entries.ts';

describe('the last word', () => {
  const search = createSearcher(
    [
      makeEntry({ code: '9.000030', name: 'Thỏa thuận với tổ chức phi chính phủ nước ngoài' }),
      makeEntry({ code: '9.000031', name: 'Ngoại giao, công nghệ' }),
      makeEntry({ code: '9.000032', name: 'Công tác viên' }),
      ...ENTRIES,
    ],
    { words: [{ said: ['NGO'], meant: ['tổ chức phi chính phủ'] }], outsideTopics: [] },
  );
  const codes = (query: string): string[] => search(query).hits.map((hit) => hit.code);

  it('does not go on where the dictionary knows it whole', () => {
    expect(codes('NGO')).toEqual(['9.000030']);
    expect(codes('ngoa')).toContain('9.000031');
  });

  it('does not go on behind a blank', () => {
    expect(search('công ta').tokens.at(-1)?.isOpen).toBe(true);
    expect(search('công tác ').tokens.at(-1)?.isOpen).toBe(false);
    expect(search('công tác').tokens.at(-1)?.isOpen).toBe(true);
  });

  it('goes on where it may be half typed', () => {
    expect(codes('công ngh')).toContain('9.000031');
  });

  it('is no filler, nor the one before, where it may go on to a word of a name', () => {
    const find = createSearcher([makeEntry({ code: '9.000033', name: 'Cấp thẻ ABTC' }), ...ENTRIES]);
    expect(find('the a').hits[0]?.code).toBe('9.000033');
    expect(find('the a ').hits).toEqual([]);
  });
});
