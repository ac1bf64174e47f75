import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, textLength } from '#src/survey/clean-text.ts';

test.each([
  ['decomposed letters are composed', 'Ca\u0309m \u006f\u031bn', 'Cảm ơn'],
  ['a line break is one, whatever wrote it', 'a\r\nb\rc\nd\u2028e', 'a\nb\nc\nd\ne'],
  ['control characters go, tabs stay', 'a\u0000b\u001b[31m\tc\u0085\u007f', 'ab[31m\tc'],
  ['marks that turn the reading direction go', 'a\u202eb\u2066c\u2069', 'abc'],
  ['half a surrogate pair becomes a replacement sign', 'a\ud800b', 'a\ufffdb'],
  ['space around goes, inside it stays', ' \u00a0\n a  b \ufeff', 'a  b'],
])('%s', (_name, text, cleaned) => {
  expect(cleanText(text)).toBe(cleaned);
});

test('length counts letters and line breaks as their writer does', () => {
  expect(textLength(cleanText('Nguye\u0302\u0303n\r\n😀'))).toBe('Nguyễn'.length + 2);
});

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
    { numRuns: 1000 },
  );
});
