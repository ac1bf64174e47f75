import { describe, expect, test } from 'vitest';
import type { Content } from '#src/domain/content.ts';
import { filterFields, filterProcedures, hasFilters, parseFilters } from '#src/view/filter-procedures.ts';
import { channel, channels, procedure } from './procedure.ts';

const procedures = [
  procedure({ code: '1', sector: 'hoi-nghi', audience: ['Tổ chức trong nước'], situations: ['dang-cai'] }),
  procedure({ code: '2', sector: 'bao-chi', audience: ['Người nước ngoài'], onlineLevel: 'unverified' }),
  procedure({
    code: '3',
    sector: 'bao-chi',
    audience: ['Tổ chức trong nước'],
    channels: { ...channels(), online: channel('online', { available: false }) },
    onlineLevel: 'none',
  }),
  procedure({ code: '4', sector: 'hoi-nghi', status: 'replaced' }),
];

const found = (query: string): string[] =>
  filterProcedures(procedures, parseFilters(new URLSearchParams(query))).map(({ code }) => code);

describe('filtering', () => {
  test.each([
    ['', ['1', '2', '3']],
    ['linh-vuc=bao-chi', ['2', '3']],
    ['linh-vuc=bao-chi&linh-vuc=hoi-nghi', ['1', '2', '3']],
    ['linh-vuc=bao-chi&doi-tuong=co-quan-to-chuc', ['3']],
    ['kenh=truc-tuyen', ['1', '2']],
    ['muc-do=dang-doi-chieu', ['2']],
    ['muc-do=toan-trinh', ['1']],
    ['tinh-huong=dang-cai', ['1']],
    ['linh-vuc=', ['1', '2', '3']],
    ['linh-vuc=khong-co', []],
    ['la=gi', ['1', '2', '3']],
  ])('%s', (query, codes) => {
    expect(found(query)).toEqual(codes);
  });
});

test.each([
  ['', false],
  ['linh-vuc=', false],
  ['trang=2', false],
  ['kenh=buu-chinh', true],
])('“%s” narrows the list: %s', (query, isNarrowed) => {
  expect(hasFilters(parseFilters(new URLSearchParams(query)))).toBe(isNarrowed);
});

describe('the form', () => {
  const sectors = ['hoi-nghi', 'bao-chi', 'trong'].map((slug, order) => ({ slug, name: slug, order }));
  const filters = parseFilters(new URLSearchParams('linh-vuc=bao-chi'));
  const fields = filterFields({ sectors, procedures } as Content, filters);
  const values = (key: string) =>
    fields.find((field) => field.key === key)?.options.map(({ value }) => value);

  test('offers only what finds something', () => {
    expect(values('linh-vuc')).toEqual(['hoi-nghi', 'bao-chi']);
    expect(values('doi-tuong')).toEqual(['ca-nhan', 'co-quan-to-chuc', 'nuoc-ngoai']);
    expect(values('muc-do')).toEqual(['toan-trinh', 'chua-co', 'dang-doi-chieu']);
  });

  test('shows what is chosen', () => {
    const chosen = fields.flatMap(({ options }) => options).filter(({ isChosen }) => isChosen);
    expect(chosen.map(({ value }) => value)).toEqual(['bao-chi']);
  });
});
