import { describe, expect, it } from 'vitest';
import { createSearcher } from '#src/search/search.ts';
import { ENTRIES, makeEntry } from './entries.ts';

describe('what was typed with marks', () => {
  const search = createSearcher(
    [
      makeEntry({ code: '9.000020', name: 'Cấp giấy phép trong năm' }),
      makeEntry({ code: '9.000021', name: 'Thăm thân trong nước của người Việt Nam' }),
      makeEntry({ code: '9.000022', name: 'Tổ chức lễ vía Bà' }),
      makeEntry({ code: '9.000023', name: 'Cấp thị thực điện tử' }),
      ...ENTRIES,
    ],
    { words: [{ said: ['visa'], meant: ['thị thực'] }], outsideTopics: [] },
  );
  const codes = (query: string): string[] => search(query).hits.map((hit) => hit.code);

  it('is not found in other words that fold alike', () => {
    expect(codes('trồng nấm')).toEqual([]);
    expect(codes('trong nam')).toEqual(['9.000020', '9.000021']);
    expect(codes('trong năm')[0]).toBe('9.000020');
  });

  it('is found with a wrong tone or one wrong letter beside a right one', () => {
    expect(codes('hộ chiêu')[0]).toBe('2.002352');
    expect(codes('hợi nghị')[0]).toBe('3.000604');
  });

  it('is no slip for a word that lacks its marks', () => {
    const find = createSearcher([makeEntry({ code: '9.000024', name: 'Cấp thẻ nhà báo' }), ...ENTRIES]);
    expect(find('thuê nhà').hits).toEqual([]);
    expect(find('thue nha').hits[0]?.code).toBe('9.000024');
    expect(find('cấp thẽ nha báo').hits[0]?.code).toBe('9.000024');
  });

  it('is no slip of the keys when the dictionary knows it', () => {
    expect(codes('xin visa')).toEqual(['9.000023']);
    expect(
      createSearcher([makeEntry({ code: '9.000022', name: 'Tổ chức lễ vía Bà' })])('visa').hits,
    ).toHaveLength(1);
  });

  it('is no slip of the keys for a word that entries give other marks', () => {
    const find = createSearcher([makeEntry({ code: '9.000022', name: 'Gia cố vỉa hè' })]);
    expect(find('visa').hits).toEqual([]);
    expect(find('viar hef').hits).toHaveLength(1);
  });

  it('is taken as it is where an entry spells it so, whatever its neighbours', () => {
    const find = createSearcher([
      makeEntry({ code: '9.000025', name: 'Mua súng' }),
      makeEntry({ code: '9.000026', name: 'Mở lớp cung đạo' }),
      makeEntry({ code: '9.000027', name: 'Làm đạo cụ' }),
    ]);
    const guesses = (query: string): string[] =>
      find(query).tokens.flatMap(({ alternatives }) => alternatives.map(({ term }) => term));
    expect(guesses('súng đạo cụ')).toEqual([]);
    expect(guesses('sung dao cu')).toContain('cung');
  });

  it('is no run of words when it is a syllable', () => {
    const find = createSearcher([makeEntry({ code: '9.000028', name: 'Nghỉ và ở lại' })]);
    expect(find('ngủ lại vài hôm').tokens.map(({ text }) => text)).toEqual(['ngủ', 'lại', 'vài', 'hôm']);
  });
});
