/** A code is used up within a quarter of an hour: from the Office's screen to the tablet and no further. */
export const CODE_LIFE_IN_MS = 15 * 60_000;

/** Digits: a tablet shows a pad of numbers for them, whatever its language is. */
export const CODE_DIGITS = 12;
/** So many of its last digits open the staff's corner of the tablet that it started. */
export const CORNER_DIGITS = 6;

const GROUP = /\d{4}(?!$)/g;

/** In groups of four, as people read it out. */
export function groupedCode(digits: string): string {
  return digits.replace(GROUP, '$& ');
}

/** The digits of a code as it was typed; null: cannot be one. */
export function normaliseCode(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s\p{Pd}.]/gu, '');
  return new RegExp(`^\\d{${CODE_DIGITS}}$`).test(digits) ? digits : null;
}

/** What opens the staff's corner of the tablet that this code started. */
export function cornerPinOf(digits: string): string {
  return digits.slice(-CORNER_DIGITS);
}
