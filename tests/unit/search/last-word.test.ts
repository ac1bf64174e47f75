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
  const codes = (query: string, isSent = false): string[] =>
    search(query, { isSent }).hits.map((hit) => hit.code);

  it('does not go on where the dictionary knows it whole', () => {
    expect(codes('NGO')).toEqual(['9.000030']);
    expect(codes('NGO', true)).toEqual(['9.000030']);
    expect(codes('ngoa')).toContain('9.000031');
  });

  it('does not go on behind a blank, nor in what was sent when it is known', () => {
    expect(search('công ta').tokens.at(-1)?.isOpen).toBe(true);
    expect(search('công tác ').tokens.at(-1)?.isOpen).toBe(false);
    expect(search('công tác').tokens.at(-1)?.isOpen).toBe(true);
    expect(search('công tác', { isSent: true }).tokens.at(-1)?.isOpen).toBe(false);
  });

  it('goes on in what was sent half typed', () => {
    expect(codes('công ngh', true)).toContain('9.000031');
  });
});
