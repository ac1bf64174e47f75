import { describe, expect, it } from 'vitest';
import type { SearchCountRecord } from '#src/domain/search-count.ts';
import { missesReport } from '#src/search-counts/misses-report.ts';
import { missesOf } from '#src/search-counts/misses.ts';
import { createSearcher } from '#src/search/search.ts';
import { ENTRIES } from '../search/entries.ts';

let number = 0;
function counted(text: string, change: Partial<SearchCountRecord>): SearchCountRecord {
  const id = `id${(number += 1)}`;
  return { id, text, day: '2026-11-28', searches: 2, empty: 0, elsewhere: 0, followed: 0, ...change };
}

const search = createSearcher(ENTRIES);
const dictionary = {
  words: [
    { file: 'tu-dien/so.yaml', said: ['Sổ xanh'], meant: ['hộ chiếu công vụ'], isNational: false },
    { file: 'tu-dien/chung.yaml', said: ['sđt'], meant: ['điện thoại'], isNational: true },
  ],
  outsideTopics: [],
};

const RECORDS = [
  counted('bang lai xe', { searches: 3, empty: 3 }),
  counted('bang lai xe', { searches: 1, empty: 1, day: '2026-11-29' }),
  counted('ho chieu', { searches: 5, empty: 4 }),
  counted('so xanh', { searches: 4 }),
  counted('hoi thao', { searches: 9, followed: 1 }),
  counted('ket hon', { searches: 2, elsewhere: 2 }),
  counted('mot nguoi', { searches: 1, empty: 1 }),
];

const finds = (text: string): boolean => search(text).hits.length > 0;

describe('what people search for in vain', () => {
  const misses = missesOf(RECORDS, finds);

  it('is summed over days and runs, by how it ended', () => {
    expect(misses.empty).toEqual([{ text: 'bang lai xe', searches: 4, days: 2, lastDay: '2026-11-29' }]);
    expect(misses.unopened.map(({ text }) => text)).toEqual(['so xanh']);
    expect(misses.elsewhere.map(({ text }) => text)).toEqual(['ket hon']);
  });

  it('no longer holds what is found by now', () => {
    expect(misses.mended).toBe(1);
  });

  it('holds nothing that was searched for only once', () => {
    expect(JSON.stringify(misses)).not.toContain('mot nguoi');
  });
});

describe('the list for the console', () => {
  const report = missesReport(missesOf(RECORDS, finds), dictionary, '/var/content').join('\n');

  it('names each text with its count and days, and the file that has words of it', () => {
    expect(report).toContain('4 ×  bang lai xe, on 2 days, last on 2026-11-29');
    expect(report).toContain('4 ×  so xanh (words of it are in tu-dien/so.yaml), on 2026-11-28');
    expect(report).toContain('1 text found nothing once and would find something now.');
  });

  it('names the place to mend', () => {
    expect(report).toContain('"/var/content/tu-dien/so.yaml"');
    expect(report).toContain('      - bang lai xe');
  });

  it('says so when there is nothing to mend', () => {
    const none = missesReport(missesOf([], finds), dictionary, '/var/content').join('\n');
    expect(none).toContain('No text was searched for twice in vain.');
    expect(none).not.toContain('To mend one');
  });
});
