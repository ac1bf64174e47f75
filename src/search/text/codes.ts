/**
 * A code of the national database in a text: one digit, six digits, with a dot, a comma, a hyphen, a space or nothing
 * between, and perhaps a space among the six; portals add ".000.00.00.H00" behind it.
 */
const CODE = /(?:^|\D)(\d)[.,\s-]?(\d{3})\s?(\d{3})(?!\d)/;

/** The code that a text names, with its dot, e.g. `3.000604`; null when it names none. */
export function codeIn(text: string): string | null {
  const match = CODE.exec(text);
  return match === null ? null : `${match[1]}.${match[2]}${match[3]}`;
}

/** All ways in which people write a code from its beginning: `3000604`, `000604`, `604`. */
export function codeTerms(code: string): string[] {
  const digits = code.replace(/\D/g, '');
  const tail = digits.slice(1);
  return [digits, tail, tail.replace(/^0+/, '')];
}
