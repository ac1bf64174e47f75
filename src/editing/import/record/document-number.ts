const PART = String.raw`\p{Lu}[\p{Lu}\d]*(?:(?<=TT)g)?`;
const NUMBER = new RegExp(String.raw`(?<![\d/.])\d+(?:\.\d+)*(?:/\d{4})?/${PART}(?:-${PART})*`, 'gu');

/** Before a number: it is that of another document, which the one meant changes or carries out. */
const OF_ANOTHER = /sửa đổi|bổ sung|thay thế|bãi bỏ|điều chỉnh|hướng dẫn|chi tiết|thi hành|thực hiện|theo/iu;

/** Signs that look right on the screen. */
function mended(text: string): string {
  return text
    .replaceAll('Ð', 'Đ')
    .replace(/(\d)[.\s]*\/\s*(?=\d|\p{Lu})/gu, '$1/')
    .replace(/(?<=\/)(ND|QD)(?=-)/g, (word) => word.replace('D', 'Đ'))
    .replace(/(?<=-)HDND/g, 'HĐND');
}

/**
 * The number of the document that a sentence names: in brackets at its end, else the first one, unless
 * the words before say that it belongs to another document. null: none can be read.
 */
export function documentNumberIn(sentence: string): string | null {
  const text = mended(sentence);
  const [bracket = ''] = /\([^()]*\)[.\s]*$/.exec(text) ?? [];
  const [inBracket] = bracket.match(NUMBER) ?? [];
  if (inBracket !== undefined) return inBracket;
  const first = text.matchAll(NUMBER).next().value;
  return first === undefined || OF_ANOTHER.test(text.slice(0, first.index)) ? null : first[0];
}
