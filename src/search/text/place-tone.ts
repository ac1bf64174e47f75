import { TONES } from './fold.ts';

/** Up to the letter that bears the tone, the first that fits: a vowel with a mark, else by where the vowels stand. */
const PLACES = [
  /^.*[ăâêôơ]/,
  /^.*ư/,
  /^(?:qu|gi)[aeiouy]/,
  /^.*[aeiouy](?=[^aeiouy]+$)/,
  /^.*[aeiouy](?=[aeiouy]$)/,
  /^.*[aeiouy]/,
];

/** A lower-case syllable with its tone where it is written: "giâý" is "giấy", "hoá" "hóa". */
export function placeTone(syllable: string): string {
  const decomposed = syllable.normalize('NFD');
  const [tone = ''] = decomposed.match(TONES) ?? [];
  const letters = decomposed.replace(TONES, '').normalize('NFC');
  const head =
    PLACES.map((place) => place.exec(letters)?.[0]).find((found) => found !== undefined) ?? letters;
  return (head + tone + letters.slice(head.length)).normalize('NFC');
}
