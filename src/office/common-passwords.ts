import { dictionary } from '@zxcvbn-ts/language-common';

const COMMON = new Set(dictionary['passwords-common']);

/** What is left when digits and signs are taken from both ends. */
function core(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** The shortest piece that repeated gives the text. */
function unit(text: string): string {
  const length = text.length;
  for (let size = 1; size <= length / 2; size += 1) {
    const piece = text.slice(0, size);
    if (length % size === 0 && piece.repeat(length / size) === text) return piece;
  }
  return text;
}

/**
 * Whether a password is one of the first that a guesser tries: it stands in the list of common ones, is one
 * of them with digits before or behind, or a short piece over and over.
 */
export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase();
  const [heart, piece] = [core(text), unit(text)];
  const isDecorated = heart !== text && (heart.length < 4 || COMMON.has(heart));
  return COMMON.has(text) || isDecorated || (piece !== text && (piece.length <= 4 || COMMON.has(piece)));
}
