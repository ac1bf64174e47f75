import { expect, it } from 'vitest';
import { createSearcher } from '#src/search/search.ts';
import { spelledAsMeant } from '#src/search/spelled-as-meant.ts';
import { ENTRIES } from './entries.ts';

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
])('of %s is what was meant', (query, words) => {
  expect(meant(query)).toBe(words);
});

it.each(['hộ chiếu công vụ', 'ho chieu cong vu', 'HỘ CHIẾU', '3.000604', 'hội thảo qu', 'bóng đá', ''])(
  'of %j is nothing: it was typed as it was meant, or nothing was found',
  (query) => {
    expect(meant(query)).toBeNull();
  },
);
