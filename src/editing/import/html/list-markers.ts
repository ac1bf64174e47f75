/** A point of a list as it was typed: marker, then its text. */
const TYPED = /^([-–—+*•·●○▪■◦o§]|\d{1,2}[.)])\s+(?=\S)/u;

/** Signs of points in Word's fonts of signs, and those that people type. */
const NUMBER = /^(\d{1,3})[.)]?$/;
const LETTER = /^\p{L}[.)]$/u;

/** What stands before a point: a number, the letter that law texts name it by, or a dash. */
export function markerOf(written: string): string {
  const mark = written.trim();
  const number = NUMBER.exec(mark)?.[1];
  if (number !== undefined) return `${number}.`;
  return LETTER.test(mark) ? `${mark.slice(0, -1)})` : '-';
}

/** A paragraph that begins as a point does; null: it does not. `+` stands below `-` in Vietnamese documents. */
export function typedMarker(text: string): { marker: string; length: number; isBelow: boolean } | null {
  const match = TYPED.exec(text);
  const sign = match?.[1];
  if (match === null || sign === undefined) return null;
  return { marker: markerOf(sign), length: match[0].length, isBelow: sign === '+' };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Marker of the place-th point (from 1) of an `ol` of a type. */
export function placeMarker(place: number, type: string | undefined): string {
  const letter = type?.toLowerCase() === 'a' ? ALPHABET[place - 1] : undefined;
  return letter === undefined ? `${place}.` : `${letter})`;
}
