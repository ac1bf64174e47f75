import { patternRule } from '../span.ts';
import type { Rule } from '../span.ts';

/** Bounded, and begun only where a word begins: a long line must not be read again from each of its letters. */
const LOCAL =
  '(?<![\\p{L}\\d._%+-])[\\p{L}\\d][\\p{L}\\d._%+-]{0,63}(?:\\s(?:chấm|cham|dot)\\s[\\p{L}\\d]{1,30}){0,2}';
const ENDINGS = 'com|vn|net|org|edu|gov|info|biz|jp|kr|cn|tw|la|th|sg|de|fr|uk|us|ru|co|io|me';
const PROVIDERS = 'gmail|gmai|gmial|yahoo|hotmail|outlook|icloud|live|zoho|naver|qq|163|mail|proton(?:mail)?';
/** "@" as it is typed, spelled or hidden from machines. */
const AT = '\\s?[\\[({<]?\\s?(?:@{1,2}|a\\s?[-]?\\s?còng|a\\s?cong|a\\s?móc|a\\s?vòng)\\s?[\\])}>]?\\s?';
const AT_WORD = '\\s?[\\[({<]\\s?(?:at|a)\\s?[\\])}>]\\s?|\\s(?:at|a|ở)\\s';
const DOT = '(?:[.,]|\\s\\.\\s?|\\s?[\\[({]?\\s?(?:dot|chấm|cham)\\s?[\\])}]?\\s?)';
const DOMAIN = `[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*${DOT}(?:${ENDINGS})(?:${DOT}(?:${ENDINGS}))?(?!\\p{L})`;

const RULES: readonly Rule[] = [
  patternRule('email', new RegExp(`${LOCAL}@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+`, 'giu')),
  patternRule('email', new RegExp(`${LOCAL}${AT}${DOMAIN}`, 'giu')),
  patternRule('email', new RegExp(`${LOCAL}${AT}(?:${PROVIDERS})(?!\\p{L})`, 'giu')),
  patternRule('email', new RegExp(`${LOCAL}(?:${AT_WORD})(?:${PROVIDERS})(?:${DOT}(?:${ENDINGS}))+`, 'giu')),
  patternRule('email', new RegExp(`${LOCAL}\\s?[\\[({<]\\s?(?:at|a)\\s?[\\])}>]\\s?${DOMAIN}`, 'giu')),
  // "email: hoa.tran92", "mail em là …" with the provider left out.
  patternRule(
    'email',
    /(?:e-?mail|gmail)(?:\s+(?:của|cua|tôi|toi|em|mình|minh|là|la))*\s*[:=]?\s+(?<data>[a-z][a-z\d._-]*\d[a-z\d._-]*)/giu,
  ),
];

/** Every rule needs one of these; to see that a text has none takes a fraction of trying the rules. */
const MAY_BE_EMAIL = new RegExp(`@|còng|cong|móc|vòng|[\\[({<]\\s?a|${PROVIDERS}`, 'iu');

/** E-mail addresses, spelled out or hidden as people do. */
export const emailRule: Rule = (text) => (MAY_BE_EMAIL.test(text) ? RULES.flatMap((rule) => rule(text)) : []);
