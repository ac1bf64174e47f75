import { describe, expect, it } from 'vitest';
import { createSearcher } from '#src/search/search.ts';
import type { SearchEntry } from '#src/search/search-entry.ts';
import { makeEntry } from './entries.ts';
import { manyEntries } from './many-entries.ts';

const codesFor = (entries: readonly SearchEntry[], query: string): string[] =>
  createSearcher(entries)(query).hits.map(({ code }) => code);

describe('what a name says that nobody asked for', () => {
  const AT_HOME = makeEntry({ code: '9.000031', name: 'Cấp thẻ cho người trong tỉnh' });
  const ABROAD = makeEntry({ code: '9.000030', name: 'Cấp thẻ cho người nước ngoài' });

  it('puts cases with foreigners behind where they are few', () => {
    const entries = [ABROAD, AT_HOME, ...manyEntries(50)];
    expect(codesFor(entries, 'cấp thẻ cho người')[0]).toBe(AT_HOME.code);
    expect(codesFor(entries, 'thẻ người nước ngoài')[0]).toBe(ABROAD.code);
  });

  it('holds nothing against foreigners where all work is about them', () => {
    expect(codesFor([ABROAD, AT_HOME], 'cấp thẻ cho người')[0]).toBe(ABROAD.code);
  });

  it('puts a copy behind the paper itself', () => {
    const paper = makeEntry({ code: '9.000033', name: 'Cấp lần đầu giấy khai sinh' });
    const copy = makeEntry({ code: '9.000032', name: 'Cấp bản sao giấy khai sinh' });
    expect(codesFor([copy, paper], 'làm giấy khai sinh cho con')[0]).toBe(paper.code);
    expect(codesFor([paper, copy], 'bản sao giấy khai sinh')[0]).toBe(copy.code);
  });
});
