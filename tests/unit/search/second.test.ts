import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '#src/content/load-content.ts';
import type { Content } from '#src/domain/content.ts';
import { staticAddresses } from '#src/release/addresses.ts';
import { firstPartOf, isTooLarge } from '#src/search/first-part.ts';
import { secondFileOf, searchFileOf } from '#src/search/search-file.ts';
import { createSearcher } from '#src/search/search.ts';
import { searcherOver } from '#src/search/searcher-of.ts';
import { packSecond, sheetTexts, unpackSecond } from '#src/search/second/second-entry.ts';
import type { PackedSecond } from '#src/search/second/second-entry.ts';
import { createSecondSearch } from '#src/search/second/second-search.ts';
import { ENTRIES } from './entries.ts';
import { manyEntries } from './many-entries.ts';

const MANY = 520;
const NOTHING_SAID = { words: [], outsideTopics: [] };

describe('the second part', () => {
  const entries = manyEntries(MANY).map((entry) =>
    entry.code === '2.002352' ? { ...entry, sheet: ['Quyết định cử cán bộ đi công tác'] } : entry,
  );
  const first = createSearcher(entries);
  const search = searcherOver(entries, NOTHING_SAID);
  const codes = (query: string): string[] => search(query).hits.map(({ code }) => code);

  it('answers to a document that only it knows, those first that the other words mean', () => {
    expect(first('QĐ 30/2026').hits).toEqual([]);
    expect(codes('QĐ 30/2026')).toEqual(['3.000604', '3.000605']);
    expect(codes('đăng cai theo 30/2026/QĐ-TTg')).toEqual(['3.000605', '3.000604']);
    expect(codes('thông tư 7/2019')).toEqual(['8.000006']);
    expect(codes('7/2019/NĐ-CP')).not.toContain('8.000006');
  });

  it('answers what no name holds only with a sheet that holds nearly all of it', () => {
    expect(codes('quyết định cử cán bộ')).toEqual(['2.002352']);
    expect(codes('quyết định cử cán bộ học bổng')).toEqual([]);
  });

  it('stands behind the answers of the first, and takes none of them away', () => {
    const query = 'hộ chiếu đưa tem kiểm định lên xe buýt';
    const [weak, both] = [first(query), search(query)];
    expect(weak.isWeak).toBe(true);
    expect(weak.hits.length).toBeGreaterThan(0);
    expect(both.hits.slice(0, weak.hits.length)).toEqual(weak.hits);
    expect(new Set(both.hits.map(({ code }) => code)).size).toBe(both.hits.length);
  });

  it('is not asked where names answer, where enough was found, and of a small content', () => {
    expect(first('hộ chiếu công vụ').second).toBeNull();
    expect(first('kiểm định thiết bị').second).toBeNull();
    const weak = 'hộ chiếu đưa tem kiểm định lên xe buýt';
    expect([first(weak).second?.isStrict, first(weak, { limit: 1 }).second]).toEqual([false, null]);
    expect(createSearcher(ENTRIES)('bằng lái xe').second).toBeNull();
    expect(first('quyết định cử cán bộ').second).toMatchObject({ isStrict: true });
  });

  it('travels as it is, each number of a document once', () => {
    const packed = JSON.stringify(packSecond(entries));
    expect(packed.match(/30\/2026/g)).toHaveLength(1);
    const arrived = unpackSecond(JSON.parse(packed) as PackedSecond);
    expect(arrived).toEqual(entries.map(({ documents, sheet }) => ({ documents, sheet })));
    const question = first('quyết định cử cán bộ').second;
    if (question === null) throw new Error('nothing is asked');
    expect(createSecondSearch(arrived)(question)).toEqual(createSecondSearch(entries)(question));
    expect(packSecond(ENTRIES)).toBeNull();
  });

  it('leaves nothing in the first part that it holds itself', () => {
    expect(firstPartOf(entries).flatMap(({ documents }) => documents)).toEqual([]);
  });

  it('names each paper once, and cuts long lists', () => {
    expect(sheetTexts(['Đơn', 'Ảnh', 'Đơn'], '')).toEqual(['Đơn. Ảnh']);
    expect(sheetTexts(['x'.repeat(1_000)], 'y'.repeat(1_000)).map(({ length }) => length)).toEqual([
      300, 150,
    ]);
  });
});

describe('the files of a content', async () => {
  const loaded = loadContent(join(import.meta.dirname, '..', '..', '..', 'content'));
  if ('errors' in loaded) throw new Error('the shipped content has faults: npm run check:content');
  const { content } = loaded;
  const grown = (times: number): Content => ({
    ...content,
    procedures: Array.from({ length: times }, () => content.procedures).flat(),
  });

  it.each([
    ['small', 1, { travels: true, hasSecond: false }],
    ['large', 15, { travels: true, hasSecond: true }],
    ['too large to travel', 162, { travels: false, hasSecond: false }],
  ])('of a %s one are what the box may fetch', (_size, times, { travels, hasSecond }) => {
    const large = grown(times);
    const { texts, search } = searchFileOf(large);
    expect(texts.portalHref).toBe(content.portal.searchUrl);
    expect(search !== null).toBe(travels);
    expect(secondFileOf(large) !== null).toBe(hasSecond);
    expect(staticAddresses(large).includes('/tim-kiem/muc-2.json')).toBe(hasSecond);
  });
});

describe('a content that is too large to travel', () => {
  it('is one whose first part would be more than 130 kB with its code', () => {
    expect([isTooLarge(Array(5_606)), isTooLarge(Array(5_801))]).toEqual([false, true]);
  });
});
