/** Letters of other alphabets, and the Latin ones that they look like. */
const LETTERS: [others: string, latin: string][] = [
  ['АВЕЅІЈКМНОРСТХ', 'ABESIJKMHOPCTX'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['асеорхіѕјο', 'aceopxisjo'],
  ['ÐƉðɖ', 'ĐĐđđ'],
  ['∕⁄／', '///'],
];

const RIGHT = new Map(
  LETTERS.flatMap(([others, latin]) => [...others].map((sign, index) => [sign, latin[index] ?? ''] as const)),
);

/** Dashes that are no hyphen of the keyboard and that no word processor is known by. */
const DASHES = /[\u2010-\u2012\u2015\u2212\uFE58\uFE63\uFF0D]/u;

const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

function rightSign(sign: string): string | null {
  return DASHES.test(sign) ? '-' : (RIGHT.get(sign) ?? null);
}

/** The signs of a code, a number or a day that only look like the right ones; each once. */
export function lookAlikes(value: string): string[] {
  const found = [...value].filter((sign) => rightSign(sign) !== null || FOREIGN.test(sign));
  return [...new Set(found)];
}

/** Names a sign that the eye cannot tell from the right one, and says what to type. */
export function namingLookAlike(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const right = rightSign(sign);
  const wanted = right === null ? 'chữ cái Latinh' : `“${right}”`;
  return `“${sign}” (U+${code}) chỉ trông giống, hãy gõ ${wanted} bằng bàn phím`;
}
