/** Marks that Vietnamese spelling adds to a letter once it is decomposed. */
const MARKS = /\p{M}/gu;

/** The five written tones: grave, acute, tilde, hook above, dot below. */
export const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Reduces Vietnamese text to plain lower-case letters, so that "Hộ chiếu", "ho chieu" and
 * "HỘ CHIẾU" compare equal, composed or decomposed. Only for comparing, never for showing.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/đ/g, 'd');
}

/**
 * The spelling of one syllable as a key: lower case, decomposed, its tone moved to the end.
 * "hoà" and "hòa" (old and new placement of the tone) get the same key, "hoa" and "hoả" others.
 */
export function spellingOf(syllable: string): string {
  const letters = syllable.toLowerCase().normalize('NFD');
  return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('');
}

/** True when a syllable typed so far may become the other one; its tone may still come. Both as `spellingOf` gives them. */
export function isBeginning(typed: string, whole: string): boolean {
  const [tone] = typed.match(TONES) ?? [''];
  return whole.startsWith(typed.replace(TONES, '')) && whole.endsWith(tone);
}

/** The letters of a spelling as `spellingOf` gives it, with their marks and without its tone. */
const lettersOf = (spelling: string): string[] => [...spelling.replace(TONES, '').normalize('NFC')];

/**
 * True when the other spelling lacks a letter with a mark that was typed: "trồng" is no "trong", "nấm" no "năm", and
 * "thuê" no slip for "thẻ". A tone may be wrong, a mark may be left out. Both as `spellingOf` gives them.
 */
export function contradicts(typed: string, held: string): boolean {
  const others = lettersOf(held);
  return lettersOf(typed).some((letter) => fold(letter) !== letter && !others.includes(letter));
}
