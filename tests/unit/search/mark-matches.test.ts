import { expect, it } from 'vitest';
import { createSearcher } from '#src/search/search.ts';
import { ENTRIES, makeEntry } from './entries.ts';

it('marks only the spelling that was typed, any where none was', () => {
  const name = 'Cho thuê đất, miễn thuế cho người thuê';
  const find = createSearcher([makeEntry({ code: '9.000020', name }), ...ENTRIES]);
  const marked = (query: string): string[] =>
    (find(query).hits.find(({ code }) => code === '9.000020')?.nameMarked ?? [])
      .filter(({ isMatch }) => isMatch)
      .map(({ text }) => text);
  expect(marked('thuê ')).toEqual(['thuê', 'thuê']);
  expect(marked('thuế ')).toEqual(['thuế']);
  expect(marked('thue ')).toEqual(['thuê', 'thuế', 'thuê']);
  expect(marked('thue đất ')).toEqual(['thuê đất', 'thuế', 'thuê']);
  expect(marked('miễn thu')).toEqual(['thuê', 'miễn thuế', 'thuê']);
  expect(marked('miễn thuê')).toEqual(['thuê', 'miễn', 'thuê']);
  expect(marked('đấ')).toEqual(['đất']);
  expect(marked('đâ')).toEqual(['đất']);
  expect(marked('đầ')).toEqual([]);
  expect(marked('ĐẤT')).toEqual(['đất']);
  expect(marked('miễn'.normalize('NFD'))).toEqual(['miễn']);
});
