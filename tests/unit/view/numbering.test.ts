import { expect, test } from 'vitest';
import { pointLetter, romanNumeral } from '#src/view/numbering.ts';

test('points are lettered as in Vietnamese documents', () => {
  const letters = Array.from({ length: 25 }, (_, index) => pointLetter(index)).join(' ');
  expect(letters).toBe('a b c d đ e g h i k l m n o p q r s t u v x y aa ab');
});

test.each([
  [1, 'I'],
  [4, 'IV'],
  [8, 'VIII'],
  [9, 'IX'],
  [14, 'XIV'],
  [39, 'XXXIX'],
  [40, 'XL'],
  [89, 'LXXXIX'],
])('%d is %s', (number, numeral) => {
  expect(romanNumeral(number)).toBe(numeral);
});
