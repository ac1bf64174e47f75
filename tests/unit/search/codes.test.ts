import { describe, expect, it } from 'vitest';
import { codeIn, codeTerms } from '#src/search/text/codes.ts';

describe('codeIn', () => {
  it.each([
    ['3.000604', '3.000604'],
    ['3000604', '3.000604'],
    ['3 000604', '3.000604'],
    ['3-000604', '3.000604'],
    ['3.000 604', '3.000604'],
    ['thủ tục 1.001308 ở đâu', '1.001308'],
    ['1.001308.000.00.00.H56', '1.001308'],
    ['13000604', null],
    ['30006041', null],
    ['3.000.604', null],
    ['13-000604', null],
    ['30/2026', null],
    ['', null],
  ])('reads %j as %j', (text, code) => {
    expect(codeIn(text)).toBe(code);
  });
});

it('codeTerms lists the ways to write a code from its beginning', () => {
  expect(codeTerms('3.000604')).toEqual(['3000604', '000604', '604']);
});
