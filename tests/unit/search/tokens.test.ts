import { describe, expect, it } from 'vitest';
import { pairsOf, tokensOf } from '#src/search/text/tokens.ts';

const termsOf = (text: string): string[] => tokensOf(text).map((token) => token.term);

describe('tokensOf', () => {
  it.each([
    ['Hội nghị, hội thảo', ['hoi', 'nghi', 'hoi', 'thao']],
    ['mã 3.000604.', ['ma', '3000604']],
    ['30/2026/QĐ-TTg', ['30', '2026', 'qd', 'ttg']],
    ['hộ\u00a0chiếu\u200bmới', ['ho', 'chieu', 'moi']],
    ['a*b:c^2~1 +d -e', ['a', 'b', 'c', '2', '1', 'd', 'e']],
    ['😀 \u0301 \u0000', []],
    ['', []],
  ])('cuts %j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('says where each syllable stands in the text as it was, composed or not', () => {
    for (const text of ['“Đăng  cai” hội thảo', '“Đăng  cai” hội thảo'.normalize('NFD')]) {
      const pieces = tokensOf(text).map(({ start, end }) => text.slice(start, end).normalize('NFC'));
      expect(pieces).toEqual(['Đăng', 'cai', 'hội', 'thảo']);
    }
  });
});

describe('pairsOf', () => {
  it('joins neighbours so that no pair begins like a syllable', () => {
    expect(pairsOf(['hoi', 'thao', 'quoc'])).toEqual(['_hoi_thao', '_thao_quoc']);
    expect(pairsOf(['hoi'])).toEqual([]);
  });
});
