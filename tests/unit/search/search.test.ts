import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearcher } from '#src/search/search.ts';
import type { SearchEntry } from '#src/search/search-entry.ts';
import { searcherOver } from '#src/search/searcher-of.ts';
import { ENTRIES, makeEntry } from './entries.ts';
import { manyEntries } from './many-entries.ts';

const SAID = {
  words: [{ said: ['sổ xanh'], meant: ['hộ chiếu công vụ'] }],
  outsideTopics: ['đăng ký kết hôn'],
};

const reloaded = JSON.parse(JSON.stringify(ENTRIES)) as SearchEntry[];

describe.each([
  ['the entries of the server', createSearcher(ENTRIES)],
  ['the entries after a trip through JSON', createSearcher(reloaded)],
])('a search over %s', (_name, search) => {
  const codes = (query: string): string[] => search(query).hits.map((hit) => hit.code);

  it.each([
    ['exact spelling', 'hộ chiếu công vụ', '2.002352'],
    ['no marks', 'ho chieu cong vu', '2.002352'],
    ['decomposed letters', 'hộ chiếu công vụ'.normalize('NFD'), '2.002352'],
    ['capitals', 'HỘ CHIẾU', '2.002352'],
    ['d for đ', 'dang cai', '3.000605'],
    ['the other tone placement', 'hợp pháp hoá', '1.001308'],
    ['last syllable half typed', 'hoi thao qu', '3.000604'],
    ['one letter of the last syllable', 'hộ chiếu c', '2.002352'],
    ['two letters alone', 'đă', '3.000605'],
    ['everyday words', 'sổ xanh', '2.002352'],
    ['keywords', 'dien gia nuoc ngoai', '3.000604'],
    ['words around the wish', 'tôi muốn xin thủ tục đăng cai', '3.000605'],
    ['document number', 'QĐ 30/2026', '3.000604'],
    ['wrong tone', 'hộ chiêu', '2.002352'],
    ['quotes of a word processor', '“hộ chiếu công vụ”', '2.002352'],
    ['single ones', '‘diễn giả nước ngoài’', '3.000604'],
    ['a long dash and three dots', 'hộ chiếu – công vụ…', '2.002352'],
    ['spaces that do not break', 'hộ\u00a0chiếu\u202fcông\u00a0vụ', '2.002352'],
    ['no space between four words', 'hochieucongvu', '2.002352'],
    ['nor between six, with marks', 'hợppháphóalãnhsự', '1.001308'],
    ['no space behind another word', 'cấp hochieucongvu', '2.002352'],
    ['a slip in both words of two', 'lảnh xự', '1.001308'],
    ['full-width letters', 'ｈộ ｃｈｉếｕ công vụ', '2.002352'],
    ['a document number with a long dash', 'QĐ 30/2026/QĐ–TTg', '3.000604'],
  ])('finds by %s', (_kind, query, code) => {
    expect(codes(query)[0]).toBe(code);
  });

  it.each([
    '3.000604',
    '3000604',
    '3 000604',
    'mã 3.000604',
    '000604',
    '604',
    '“3.000604”',
    '3.000604…',
    '3\u00a0000604',
    '3-000604',
    '3.000 604',
    '３．０００６０４',
  ])('finds by the code written as %s', (query) => {
    expect(codes(query)[0]).toBe('3.000604');
  });

  it('finds by the beginning of a code', () => {
    expect(codes('1.0013')).toEqual(['1.001308']);
    expect(codes('3.00060').slice(0, 2).sort()).toEqual(['3.000604', '3.000605']);
  });

  it('gives only the procedure whose whole code was typed', () => {
    expect(codes('1.001308')).toEqual(['1.001308']);
  });

  it('leads from a replaced code to its own sheet, then to the procedure that replaced it', () => {
    expect(codes('2.002312')).toEqual(['2.002312', '3.000604']);
  });

  it('puts a procedure that is no longer in force behind its successor', () => {
    const found = codes('cho phép tổ chức hội nghị, hội thảo quốc tế');
    expect(found.indexOf('2.002312')).toBeGreaterThan(found.indexOf('3.000604'));
  });

  it('puts the spelling that was typed first, without losing the other', () => {
    expect(codes('mã hoà')).toEqual(['9.000001', '9.000002']);
    expect(codes('ma hoa')).toEqual(['9.000002', '9.000001']);
  });

  it('gives the English name with a hit, and none where there is none', () => {
    const translated = makeEntry({
      code: '9.000008',
      name: 'Thẻ',
      english: ['Press card', 'For reporters.'],
    });
    const find = createSearcher([translated, ...ENTRIES]);
    expect(find('press card').hits[0]).toMatchObject({ code: '9.000008', englishName: 'Press card' });
    expect(find('3.000604').hits[0]?.englishName).toBeNull();
  });

  it('puts a phrase before its scattered syllables', () => {
    const scattered = makeEntry({ code: '9.000009', name: 'Chiếu phim về nơi ở của hộ dân, cấp xã' });
    const found = createSearcher([scattered, ...ENTRIES])('hộ chiếu').hits.map((hit) => hit.code);
    expect(found[0]).toBe('2.002352');
  });

  it('does not list entries that share only a small part with the best one', () => {
    expect(codes('hộ chiếu công vụ ngoại giao')).toEqual(['2.002352']);
  });

  it('takes scattered syllables for no answer, however rare each is', () => {
    expect(codes('quốc tang, sổ mũi, đóng phim')).toEqual([]);
    expect(codes('ngoài ra còn việc chứng từ nhận vào')).toEqual([]);
  });

  it.each(['', ' ', '*', '+ - ~ ^ :', '😀', 'bóng đá', '\u0000'])('finds nothing for %j', (query) => {
    expect(codes(query)).toEqual([]);
  });

  it('keeps to the limit', () => {
    expect(search('hội thảo quốc tế', { limit: 1 }).hits).toHaveLength(1);
  });
});

describe('a hit', () => {
  const search = createSearcher(ENTRIES);

  it('carries what a page prints', () => {
    expect(search('3.000604').hits[0]).toEqual({
      code: '3.000604',
      path: '/thu-tuc/3-000604',
      name: 'Cho phép tổ chức hội nghị, hội thảo quốc tế',
      nameMarked: [{ text: 'Cho phép tổ chức hội nghị, hội thảo quốc tế', isMatch: false }],
      englishName: null,
      sector: 'Hội nghị, hội thảo quốc tế',
      time: '09 ngày làm việc',
      flags: [],
      asked: null,
    });
  });

  it('marks matches in the original spelling and joins neighbours', () => {
    expect(search('dang cai hoi th').hits[0]?.nameMarked).toEqual([
      { text: 'Cho chủ trương ', isMatch: false },
      { text: 'đăng cai hội', isMatch: true },
      { text: ' nghị, ', isMatch: false },
      { text: 'hội thảo', isMatch: true },
      { text: ' quốc tế', isMatch: false },
    ]);
  });
});

it('an English word that only asks is no keystrokes of a Vietnamese one', () => {
  const { tokens } = createSearcher(ENTRIES)('how to legalise');
  expect(tokens.map(({ text, isFiller }) => [text, isFiller])).toEqual([
    ['how', true],
    ['to', true],
    ['legalise', false],
  ]);
});

it('a slip in an abbreviation alone is mended, in a syllable it is not', () => {
  const find = createSearcher([makeEntry({ code: '9.000025', name: 'Cấp thẻ ABTC' }), ...ENTRIES]);
  expect(find('abct').hits[0]?.code).toBe('9.000025');
  expect(find('vyx').hits).toEqual([]);
});

it('words that no entry holds next to each other are cut out of one only beside words that know them', () => {
  const find = createSearcher(ENTRIES);
  const terms = (query: string): string[] => find(query).tokens.map(({ term }) => term);
  expect(terms('lãnh sựhội nghị')).toEqual(['lanh', 'su', 'hoi', 'nghi']);
  expect(terms('mạng sựhội cai')).toEqual(['mang', 'suhoi', 'cai']);
  expect(find('mangsuvu').hits).toEqual([]);
  expect(find('sumathocongnha').hits).toEqual([]);
});

it.each([
  ['tôi muốn', true],
  ['thủ tục', true],
  ['tôi muốn hộ chiếu', false],
  ['bóng đá', false],
  ['', false],
])('%j says nothing of what is wanted: %s', (query, isUnsaid) => {
  expect(createSearcher(ENTRIES)(query).isUnsaid).toBe(isUnsaid);
});

describe('a question about one part', () => {
  const search = createSearcher([
    makeEntry({
      code: '9.000010',
      name: 'Cấp thẻ nhà báo',
      parts: ['giay-to', 'phi', 'truc-tuyen', 'buu-chinh', 'dieu-kien'],
    }),
    makeEntry({ code: '9.000011', name: 'Chứng nhận đủ điều kiện bay', parts: ['giay-to', 'dieu-kien'] }),
    makeEntry({ code: '9.000012', name: 'Phi công nước ngoài', parts: ['phi'] }),
    ...ENTRIES,
  ]);

  it.each([
    ['cấp thẻ nhà báo cần giấy tờ gì', 'giay-to'],
    ['cap the nha bao het bao nhieu tien', 'phi'],
    ['nộp cấp thẻ nhà báo qua mạng', 'truc-tuyen'],
    ['phí cấp thẻ nhà báo', 'phi'],
    ['cấp thẻ nhà báo có tốn tiền không', 'phi'],
    ['cấp thẻ nhà báo mang theo gì', 'giay-to'],
    ['hồ sơ cấp thẻ nhà báo', 'giay-to'],
    ['hồ sơ cấp thẻ nhà báo gửi qua bưu điện được không', 'buu-chinh'],
    ['cho em hỏi điều kiện cấp thẻ nhà báo', 'dieu-kien'],
    ['cấp thẻ nhà báo bao lâu', null],
    ['cấp thẻ nhà báo', null],
  ])('%s leads to %s, if the sheet has it', (query, part) => {
    expect(search(query).hits[0]).toMatchObject({ code: '9.000010', asked: part });
  });

  it.each([
    ['chứng nhận đủ điều kiện bay', '9.000011'],
    ['phi công nước ngoài', '9.000012'],
  ])('%s is none: a name holds these words', (query, code) => {
    expect(search(query).hits[0]).toMatchObject({ code, asked: null });
  });
});

describe.each([
  ['the entries of a department', createSearcher(ENTRIES, SAID)],
  ['both parts of many entries', searcherOver(manyEntries(510), SAID)],
])('any text whatever, over %s,', (_name, search) => {
  const words = fc.constantFrom(
    'hội thảo', 'hộ', '3.0006', '*', '+', '-', '~1', '^', ':', 'name:', '_', '__proto__', 'constructor', 'toString',
    '<b>', '&amp;', '😀', '\u202e', 'مرحبا', '\ud800', '\u0000', '\u0301', '\\', '.', ' ',
  ); // prettier-ignore
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary', maxLength: 1 }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join('')),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  );

  it('gets a calm answer whose marked pieces are the name', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { hits, near } = search(text, { limit: 20 });
        for (const hit of [...hits, ...near]) {
          expect(hit.nameMarked.map((piece) => piece.text).join('')).toBe(hit.name);
        }
      }),
      { numRuns: 250 },
    );
  });

  it.each(['', '*', '😀', '\u0301', '\u202e', '\u0000'])('finds nothing when it is %j alone', (text) => {
    expect(search(text)).toMatchObject({ hits: [], near: [], isElsewhere: false });
  });

  it.each(['a', 'hội ', '*', '😀', '\u0301', 'مرحبا ', '<b>', '+a '])('of 10,000 times %j too', (unit) => {
    expect(() => search(unit.repeat(10_000))).not.toThrow();
  });
});

it('an empty list of entries answers too', () => {
  expect(createSearcher([])('hộ chiếu').hits).toEqual([]);
});
