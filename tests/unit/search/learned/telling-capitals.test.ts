import { expect, it } from 'vitest';
import { createSearcher } from '#src/search/search.ts';
import { withTellingCapitals } from '#src/search/learned/learn.ts';
import { tellingCapitals } from '#src/search/learned/telling-capitals.ts';
import { manyEntries } from '../many-entries.ts';

const texts = (...list: string[]) => list.map((text) => ({ name: 'Cấp thẻ ABTC', text }));

it('a word in capitals that few texts hold and no name does tells which is meant', () => {
  expect(tellingCapitals(texts('nền kinh tế APEC', 'của APEC.', 'trong APEC', '(APEC)', 'ABTC'))).toEqual([
    ['APEC'],
    ['APEC'],
    ['APEC'],
    ['APEC'],
    [],
  ]);
});

it('what two or three texts hold, many do, counts in Roman numbers or stands in a number of a document does not', () => {
  expect(tellingCapitals(texts('GPLX', 'GPLX', 'GPLX', 'x')).flat()).toEqual([]);
  expect(tellingCapitals(texts(...Array.from({ length: 9 }, () => 'UBND'))).flat()).toEqual([]);
  expect(tellingCapitals(texts('Phụ lục XIII', 'XIII', 'XIII', 'XIII')).flat()).toEqual([]);
  expect(tellingCapitals(texts('10/2020/QĐ-TTG', '5/NĐ-APEC', 'TT-APEC', 'APEC-1')).flat()).toEqual([]);
});

it('among thousands such a word finds its procedures before others that share the rest of the question', () => {
  const entries = manyEntries(2000);
  const holders = [7, 300, 500, 1999];
  const learned = withTellingCapitals(entries, () =>
    entries.map(({ name }, place) => ({ name, text: holders.includes(place) ? 'thành viên APEC' : '' })),
  );
  const codes = createSearcher(learned)('kiểm định thiết bị APEC', { limit: 4 }).hits.map(({ code }) => code);
  expect(codes.sort()).toEqual(holders.map((place) => entries[place]?.code).sort());
});

it('a department has too few procedures to tell', () => {
  const few = manyEntries(20);
  expect(withTellingCapitals(few, () => few.map(({ name }) => ({ name, text: 'APEC' })))).toBe(few);
});
