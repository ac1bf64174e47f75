const WORD = /[\p{L}\d]/u;

/** Whether a character is a letter or a digit, as the rules of emphasis tell them apart. */
export function isWord(character: string | undefined): boolean {
  return character !== undefined && WORD.test(character);
}

/** Text with the characters escaped that markdown would take for its own. */
export function escaped(text: string): string {
  return text
    .replace(/[\\*`~]/g, '\\$&')
    .replace(/_/g, (sign, at: number) => (isWord(text[at - 1]) && isWord(text[at + 1]) ? sign : '\\_'))
    .replace(/\[/g, '\\[')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** The same for what means something at the start of a line only. */
export function escapedStart(line: string): string {
  return line
    .replace(/^(?:[#>=|]|[-+](?=\s|$|-)|:(?=-))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
