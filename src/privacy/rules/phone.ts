import { digits, GAP, NOT_WITHIN, NUMBER_ENDS } from '../patterns.ts';
import { PAPERS } from './identity.ts';
import { digitsOf, patternRule } from '../span.ts';
import type { Rule } from '../span.ts';

/** Words after which a number of seven digits and more is a telephone number. */
const WORDS =
  'sđt|sdt|số\\s*(?:điện\\s*thoại|đt|dt|phone|zalo|máy|di động)|so\\s*(?:dien\\s*thoai|dt)|điện\\s*thoại|dien\\s*thoai|đt|dt|đthoại|dthoai|zalo|viber|whatsapp|wechat|telegram|phone|tel|mobile|cell|call(?:\\s+me)?|gọi|goi|liên hệ|lien he|lh|alo|nhắn(?: tin)?|nt';

const SPOKEN =
  'không|khong|hông|hong|ko|k|zero|một|mốt|mot|hai|ba|bốn|bon|tư|năm|nam|lăm|lam|sáu|sau|bảy|bẩy|bay|tám|tam|chín|chin';

/** "không chín một hai …" */
export const SPOKEN_NUMBER = new RegExp(
  `(?<!\\p{L})(?:(?:${SPOKEN})[\\s,.-]+){7,}(?:${SPOKEN})(?!\\p{L})`,
  'iu',
);

/** Not right after the name of an identity paper. */
const NOT_AFTER_PAPER = `(?<!(?<!\\p{L})(?:${PAPERS})[\\s:.]{0,3}(?:số|so)?[\\s:.]{0,3})`;

/** A zero typed as the letter o. */
const ZERO = '[0oO]';

function isPhoneLength(data: string): boolean {
  const { length } = digitsOf(data);
  return length >= 7 && length <= 14;
}

const RULES: readonly Rule[] = [
  // Mobile, national or with +84: 0912 345 678, (+84) 91-234-5678, 84912345678.
  patternRule(
    'phone',
    new RegExp(
      `${NOT_WITHIN}\\(?(?:(?:\\+|00)?${GAP}84${GAP}${ZERO}?|${ZERO})${GAP}[35789](?:${GAP}[\\doOlI]){8}(?![.,-]?\\d)`,
      'gu',
    ),
    (data) => digitsOf(data).length >= 7,
  ),
  // Before 2018: 0168 234 5678.
  patternRule('phone', new RegExp(`${NOT_WITHIN}\\(?0${GAP}1${GAP}[2689]${digits('8')}${NUMBER_ENDS}`, 'gu')),
  // Fixed lines: (0203) 3825 123, 024.3733.1234.
  patternRule('phone', new RegExp(`${NOT_WITHIN}\\(?0${GAP}2${digits('8,9')}${NUMBER_ENDS}`, 'gu')),
  // Abroad: +86 138 0013 8000, 0081-90-1234-5678.
  patternRule('phone', new RegExp(`\\(?\\+${GAP}[1-9]${digits('7,13')}(?!\\d)`, 'gu')),
  // North America, without its plus: 1-604-555-0147.
  patternRule(
    'phone',
    new RegExp(`${NOT_WITHIN}1[ .-]\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}${NUMBER_ENDS}`, 'gu'),
  ),
  // Identity cards of Hà Nội and its neighbours begin like that too (001, 002 …): the word before it decides.
  patternRule(
    'phone',
    new RegExp(`${NOT_AFTER_PAPER}${NOT_WITHIN}00[1-9]${digits('8,12')}${NUMBER_ENDS}`, 'giu'),
  ),
  // The leading zero left out, in groups: 912 345 678.
  patternRule(
    'phone',
    new RegExp(`${NOT_WITHIN}[35789]\\d{1,2}[ .-]\\d{3}[ .-]\\d{3,4}${NUMBER_ENDS}`, 'gu'),
    (data) => digitsOf(data).length === 9 && !/000$/.test(data),
  ),
  patternRule(
    'phone',
    new RegExp(
      `(?<!\\p{L})(?:${WORDS})(?!\\p{L})[^\\d\\n]{0,25}?(?<data>\\+?\\(?\\d${digits('6,13')})(?!\\d)`,
      'giu',
    ),
    isPhoneLength,
  ),
  patternRule('phone', new RegExp(SPOKEN_NUMBER, 'giu')),
];

/** Telephone numbers, Vietnamese and foreign, in digits or spelled out. */
export const phoneRule: Rule = (text) => RULES.flatMap((rule) => rule(text));
