import { describe, expect, it } from 'vitest';
import { documentIn, isAmong, isOnlyDocument } from '#src/search/text/documents.ts';

describe('a document in a query', () => {
  it.each([
    ['QĐ 30/2026', { number: '30', year: '2026', kind: '' }],
    ['nghị định 06/2005/NĐ-CP', { number: '6', year: '2005', kind: 'nd-cp' }],
    ['nghi dinh 313 nam 2025', { number: '313', year: '2025', kind: '' }],
    ['30/2026/QĐ–TTg', { number: '30', year: '2026', kind: 'qd-ttg' }],
  ])('is read from %j', (text, document) => {
    expect(documentIn(text)).toEqual(document);
  });

  it.each(['hộ chiếu', '3.000604', '30', '12/34', '1/1/19999'])('is not read from %j', (text) => {
    expect(documentIn(text)).toBeNull();
  });

  it.each([
    '30/2026',
    'QĐ 30/2026',
    'Nghị định số 06/2005/NĐ-CP',
    'Luật số: 49/2019/QH14',
    'thong tu 4 nam 2016.',
  ])('is all that %j says', (text) => expect(isOnlyDocument(text)).toBe(true));

  it.each(['30/2026 hội thảo', 'hội thảo theo QĐ 30/2026', 'thẻ ABTC', 'nghị định', '12/34'])(
    'is not all that %j says',
    (text) => expect(isOnlyDocument(text)).toBe(false),
  );

  it('is among the numbers that agree in all that was typed', () => {
    const wanted = { number: '4', year: '2016', kind: 'tt' };
    expect(isAmong(wanted, ['04/2016/TT-BNG'])).toBe(true);
    expect(isAmong(wanted, ['04/2016/NĐ-CP', '14/2016/TT-BNG', '04/2017/TT-BNG'])).toBe(false);
  });
});
