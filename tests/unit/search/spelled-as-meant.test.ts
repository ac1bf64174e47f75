import { expect, it } from 'vitest';
import { createSearcher } from '#src/search/search.ts';
import { spelledAsMeant } from '#src/search/spelled-as-meant.ts';
import { ENTRIES, makeEntry } from './entries.ts';

const search = createSearcher(ENTRIES);
function meant(query: string): string | null {
  const { hits, tokens } = search(query);
  return spelledAsMeant(query, tokens, hits[0]);
}

it.each([
  ['hooj chieeus coong vuj', 'hộ chiếu công vụ'],
  ['hochieu công vụ', 'hộ chiếu công vụ'],
  ['hộ chiếu côngg vụ', 'hộ chiếu công vụ'],
  ['hộ chiếu côngg vụ'.normalize('NFD'), 'hộ chiếu công vụ'],
  ['hô chiếu côngg vụ', 'hộ chiếu công vụ'],
  ['ho chieu congg vu', 'hộ chiếu công vụ'],
  ['hooj chiếu, công vụ (mới)', 'hộ chiếu, công vụ (mới)'],
  ['giaasy hộ chiếu', 'giấy hộ chiếu'],
])('of %s is what was meant', (query, words) => {
  expect(meant(query)).toBe(words);
});

it('spells a word as the hit does where its neighbours are the same', () => {
  const name = 'Cho người nước ngoài tại cơ quan ngoại giao';
  const { hits, tokens } = createSearcher([makeEntry({ code: '9.000001', name }), ...ENTRIES])(
    'co quan ngoia giao',
  );
  expect(spelledAsMeant('co quan ngoia giao', tokens, hits[0])).toBe('cơ quan ngoại giao');
});

it.each([
  'hộ chiếu công vụ',
  'ho chieu cong vu',
  'hô chiếu công vụ',
  'HỘ CHIẾU',
  '3.000604',
  '３．０００６０４',
  'QĐ 30/2026',
  'hội thảo 06/2020/QĐ-TTg',
  'hội thảo qu',
  'bóng đá',
  '',
])('of %j is nothing: it was typed as it was meant, or nothing was found', (query) => {
  expect(meant(query)).toBeNull();
});
