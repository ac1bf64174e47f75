/** Letters of points in Vietnamese documents: đ follows d; f, j, w and z are not used. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** Letter of the point at `index` (from 0): a, b, c, d, đ, e, g …; after y it doubles: aa, ab. */
export function pointLetter(index: number): string {
  const letter = LETTERS[index % LETTERS.length] ?? '';
  const round = Math.floor(index / LETTERS.length);
  return round === 0 ? letter : pointLetter(round - 1) + letter;
}

const ROMAN: [number, string][] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numeral of a group, for numbers from 1 to 89. */
export function romanNumeral(number: number): string {
  const next = ROMAN.find(([value]) => value <= number);
  return next === undefined ? '' : next[1] + romanNumeral(number - next[0]);
}
