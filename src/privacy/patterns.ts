/** Signs that people put between the digits of a number, or nothing. */
export const GAP = '[ \\u00A0.,\\-–_()]{0,3}';

/** Not in the middle of a word, a number or a code. */
export const NOT_WITHIN = '(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,\\/-])';

/** No further digit follows, directly or as part of the same number. */
export const NUMBER_ENDS = '(?![.,-]?\\p{N})(?!\\p{L})';

/** `count` further digits, each with a gap before it. */
export function digits(count: string): string {
  return `(?:${GAP}\\d){${count}}`;
}
