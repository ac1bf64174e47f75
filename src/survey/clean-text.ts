/** Line breaks and tabs stay; bidirectional overrides could make staff read another text than was written. */
const NOT_TEXT = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Free text as it is kept: well-formed NFC, one line break as `\n`, no control characters, trimmed.
 * Cleaning it again changes nothing.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(NOT_TEXT, '')
    .normalize('NFC')
    .trim();
}

/** Length as its writer counts: letters with all their marks composed, a line break as one. */
export function textLength(cleaned: string): number {
  return [...cleaned].length;
}
