import { matchesOf } from '../span.ts';
import type { Rule, Span } from '../span.ts';
import { capitalName, smallName, startsWithSurname, wordsFrom } from './name-words.ts';
import type { Word } from './name-words.ts';
import { isSurname } from './surnames.ts';

const SELF =
  'tôi|tui|toi|mình|minh|em|cháu|chau|con|tớ|bố tôi|mẹ tôi|vợ tôi|chồng tôi|con tôi|anh|chị|ông|bà';

/** "tôi tên là", "họ và tên:", "em tên": a name follows, however it is written. */
const SAYS_NAME = new RegExp(
  `(?<!\\p{L})(?:(?:${SELF})\\s+(?:họ\\s+)?(?:tên|ten)(?:\\s+(?:là|la|đầy đủ là))?|(?:họ|ho)\\s*(?:và|va|&)?\\s*(?:tên|ten)(?:\\s+(?:của\\s+)?(?:${SELF}))?(?:\\s+(?:là|la))?|(?:tên|ten)\\s+(?:của\\s+|cua\\s+)?(?:${SELF})(?:\\s+(?:là|la))?|(?:người|nguoi)\\s+(?:gửi|gui|viết|viet|nộp|nop|đại diện)|(?:ký|kí|ky)\\s+(?:tên|ten)|my\\s+(?:full\\s+)?name\\s*(?:is|['’]s))(?!\\p{L})\\s*[:,]?`,
  'giu',
);

/** "tôi là", "I am": a name or something else follows. */
const SAYS_WHO = new RegExp(
  `(?<!\\p{L})(?:(?:tôi|tui|toi|mình|minh|em|e|cháu|con|chồng|vợ|mẹ|bố|chong|vo|bạn đời)\\s+(?:tôi\\s+|em\\s+)?(?:là|la)|je suis|i\\s+am|i['’]m|this\\s+is|tên|ten|name)(?!\\p{L})\\s*[:,]?`,
  'giu',
);

const HONORIFIC =
  /(?<!\p{L})(?:ông|bà|anh|chị|cô|chú|bác|em|cháu|thầy|dì|cậu|bạn|đồng chí|đ\/c|cán bộ|chuyên viên|nhân viên|công chức|lãnh đạo|nv|a|e|gặp|gap|chuyên gia|người phụ trách|phụ trách|contact person:?|con tôi|con dâu tôi|vợ tôi|chồng tôi|mẹ tôi|bố tôi|mme|mr|ms|mrs|miss|dr|sir|madam)(?!\p{L})\.?/giu;

/** "tiếng Anh" is a language, "nước Anh" a country. */
const LANGUAGE_BEFORE = /(?:tiếng|nước|sang|ở|tại|vương quốc)\s+$/iu;

const SIGNED = /(?:trân trọng|kính thư|thân ái|regards|sincerely|thanks|best|cảm ơn)\s*[,.!]?\s*\n+\s*/giu;

/** A name of a street, a school or a place is no person here. */
const PLACE_BEFORE =
  /(?:đường|phố|phường|xã|trường|thpt|thcs|cầu|ngõ|ngách|hẻm|công viên|quảng trường|bệnh viện|sân bay|cảng|khu|quận|huyện|tỉnh|thành phố|tp\.?|đảo|vịnh|bãi|chợ|street|road|\d)\s*$/iu;

const FULL_NAME = /(?<!\p{L})\p{Lu}[\p{L}\p{M}]+(?=[ \u00A0]\p{L})/gu;

const PUBLIC_FIGURES = [
  'Hồ Chí Minh',
  'HỒ CHÍ MINH',
  'Tôn Đức Thắng',
  'Lý Thường Kiệt',
  'Trần Hưng Đạo',
  'Lê Thánh Tông',
];

function spanOf(words: readonly Word[]): Span[] {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? [{ start: first.start, end: last.end, kind: 'name' }] : [];
}

/** The names after each place where `before` ends. */
function namesAfter(
  text: string,
  before: RegExp,
  read: (words: Word[], match: RegExpExecArray) => Word[],
): Span[] {
  return matchesOf(text, before).flatMap((match) =>
    spanOf(read(wordsFrom(text, match.index + match[0].length), match)),
  );
}

function saidName(words: Word[]): Word[] {
  const name = capitalName(words);
  return name.length > 0 ? name : smallName(words);
}

function claimedName(words: Word[]): Word[] {
  const name = capitalName(words);
  if (name.length >= 2 || (name.length === 1 && isSurname(name[0]?.text ?? ''))) return name;
  return name.length === 0 && startsWithSurname(words) ? smallName(words) : [];
}

/** Ten words of a name at most; "anh" before a capital is a person unless it is the language. */
function politeNames(text: string): Span[] {
  return namesAfter(text, HONORIFIC, (words, match) => {
    if (/^anh$/iu.test(match[0]) && LANGUAGE_BEFORE.test(text.slice(0, match.index))) return [];
    const name = capitalName(words);
    if (name.length > 0) return name;
    return startsWithSurname(words) && words.length >= 3 ? smallName(words) : [];
  });
}

/** "nguyen hoang phuc", "tran thi thu trang": the surest family names, or any with "van" or "thi" behind it. */
const SMALL_NAME = /(?<!\p{L})(?:nguyen|nguyễn|huynh|huỳnh|\p{Ll}+(?= (?:thi|thị) ))(?= \p{Ll})/gu;

function smallNames(text: string): Span[] {
  return matchesOf(text, SMALL_NAME).flatMap((match) => {
    const name = smallName(wordsFrom(text, match.index));
    return name.length >= 3 && startsWithSurname(name) ? spanOf(name) : [];
  });
}

const SHORT = /^\p{Lu}{2,}$/u;

const NUMBER_WORD =
  /^(?:sổ|số|thẻ|tk|stk|điện|hộ|căn|mã|tài|biển|xe|phòng|quầy|visa|passport|phone|email|hotline|zalo)$/iu;

/** What says that the words before it were a name: how to reach the person, or a passport. */
const REACHED_BY =
  /^[\s,:–(-]{1,3}(?:\+?\d[\d .-]{7}|[\p{L}\d._%+-]+@|(?:hc|hộ chiếu|passport|visa|sđt|sdt)(?!\p{L}))/iu;

const CAPITALS = /(?<![\p{L}@.])\p{Lu}[\p{L}'’-]+(?=[ \u00A0]\p{Lu})/gu;

/** Words in capitals that are followed by a number or an address, or that end the text after a dash. */
function namesBesideContacts(text: string): Span[] {
  return matchesOf(text, CAPITALS).flatMap((match) => {
    const name = capitalName(wordsFrom(text, match.index));
    const [first, last] = [name[0], name.at(-1)];
    if (first === undefined || last === undefined || name.length < 2 || name.length > 4) return [];
    // "STK BIDV", "Sổ BHXH": letters that stand for words are no name, nor is what says which number follows.
    if (
      !isSurname(first.text) &&
      (NUMBER_WORD.test(first.text) || name.some((word) => SHORT.test(word.text)))
    )
      return [];
    const isSigned = /[–—-]\s*$/.test(text.slice(0, first.start)) && /^[\s.]*$/.test(text.slice(last.end));
    return isSigned || REACHED_BY.test(text.slice(last.end)) ? spanOf(name) : [];
  });
}

/** A name below a greeting has its line for itself: "Cảm ơn.\nDòng hai …" goes on. */
function signedName(text: string, words: readonly Word[]): Word[] {
  const name = capitalName(words);
  const end = name.at(-1)?.end ?? text.length;
  return name.length <= 5 && /^[ .]*(?:\n|$)/.test(text.slice(end)) ? name : [];
}

/** Three words and more in capitals of which the first is a family name. */
function fullNames(text: string): Span[] {
  return matchesOf(text, FULL_NAME).flatMap((match) => {
    if (!isSurname(match[0]) || PLACE_BEFORE.test(text.slice(Math.max(0, match.index - 20), match.index)))
      return [];
    const name = capitalName(wordsFrom(text, match.index));
    const whole = name.map(({ text: word }) => word).join(' ');
    if (name.length < 3 || name.length > 5 || PUBLIC_FIGURES.some((figure) => whole.startsWith(figure)))
      return [];
    return spanOf(name);
  });
}

/** Names of people: after words that announce one, after a polite form of address, or full Vietnamese names. */
export const nameRule: Rule = (text) => [
  ...namesAfter(text, SAYS_NAME, saidName),
  ...namesAfter(text, SAYS_WHO, claimedName),
  ...namesAfter(text, SIGNED, (words) => signedName(text, words)),
  ...politeNames(text),
  ...fullNames(text),
  ...smallNames(text),
  ...namesBesideContacts(text),
];
