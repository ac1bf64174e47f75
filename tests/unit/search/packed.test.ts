import { describe, expect, it } from 'vitest';
import { packEntries, unpackEntries } from '#src/search/packed-entries.ts';
import { usefulPairs } from '#src/search/dictionary/lookup.ts';
import { buildSearchIndex } from '#src/search/index/search-index.ts';
import { packVocabulary, unpackVocabulary } from '#src/search/packed-vocabulary.ts';
import { ENTRIES, makeEntry } from './entries.ts';

const travelled = <T>(packed: T): T => JSON.parse(JSON.stringify(packed)) as T;

describe('entries that travel', () => {
  it('arrive as they were, but for the time limit', () => {
    const arrived = unpackEntries(travelled(packEntries(ENTRIES)));
    expect(arrived).toEqual(ENTRIES.map((entry) => ({ ...entry, time: '' })));
  });

  it('keep texts apart that hold commas', () => {
    const keywords = ['hội nghị, hội thảo', 'xin phép', 'dấu phẩy,dính liền,'];
    const entry = makeEntry({ code: '1.000001', name: 'Tên', keywords });
    const [arrived] = unpackEntries(travelled(packEntries([entry])));
    expect(arrived?.keywords).toEqual(['hội nghị, hội thảo', 'xin phép', 'dấu phẩy, dính liền, ']);
    expect(arrived?.everydayWords).toEqual([]);
  });

  it('name a sector once, and no column that nobody fills', () => {
    const packed = JSON.stringify(packEntries(ENTRIES));
    expect(packed.match(/Xuất nhập cảnh/g)).toHaveLength(1);
    expect(packed).not.toContain('otherNames');
  });

  it('of a large content leave documents behind and lead to the permanent address of the code', () => {
    const many = Array.from({ length: 600 }, (_, number) =>
      makeEntry({ code: `1.${String(number).padStart(6, '0')}`, name: 'Tên', documents: ['1/2026/NĐ-CP'] }),
    );
    const arrived = unpackEntries(travelled(packEntries(many)));
    expect(arrived).toHaveLength(600);
    expect(arrived[7]).toMatchObject({ code: '1.000007', path: '/tt/1.000007', documents: [] });
  });
});

describe('vocabulary that travels', () => {
  it('arrives folded, row by row', () => {
    const said = {
      words: [
        { said: ['hội từ thiện', 'NGO'], meant: ['phi chính phủ'] },
        { said: ['sửa'], meant: ['sửa đổi, bổ sung', 'cấp lại'] },
      ],
      outsideTopics: ['Căn cước', 'đất đai'],
    };
    expect(unpackVocabulary(travelled(packVocabulary(said)))).toEqual({
      words: [
        { said: ['hoi tu thien', 'ngo'], meant: ['phi chinh phu'] },
        { said: ['sua'], meant: ['sua doi bo sung', 'cap lai'] },
      ],
      outsideTopics: ['can cuoc', 'dat dai'],
    });
  });

  it('is only what entries hold, said together where it means the same', () => {
    const { vocabulary } = buildSearchIndex(ENTRIES);
    const words = [
      { said: ['sổ đỏ'], meant: ['quyền sử dụng đất'] },
      { said: ['hội họp'], meant: ['hội nghị', 'đại hội'] },
      { said: ['họp', 'hội họp'], meant: ['hội nghị'] },
    ];
    expect(usefulPairs(words, vocabulary)).toEqual([{ said: ['hội họp', 'họp'], meant: ['hoi nghi'] }]);
  });

  it('may be nothing', () => {
    const nothing = { words: [], outsideTopics: [] };
    expect(unpackVocabulary(packVocabulary(nothing))).toEqual(nothing);
  });
});
