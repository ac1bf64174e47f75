/** Letters and digits in their order, without capitals, marks, spaces and the form of Unicode. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Whether two texts have the same words and figures and differ only in capitals, spaces and marks. A comma or
 * dot inside a number counts: 0,5 is not 05.
 */
export function isOnlyWriting(before: string, after: string): boolean {
  const figures = (text: string) => text.match(/\d+(?:[.,]\d+)*/gu)?.join(' ') ?? '';
  return bare(before) === bare(after) && figures(before) === figures(after);
}
