import { patternRule } from '../span.ts';
import type { Rule } from '../span.ts';

const PROVINCE = '(?:1[1-9]|[2-9]\\d)';
const START = '(?<![\\p{L}\\p{N}./])';
const END = '(?![\\p{L}\\p{N}])';
const VEHICLE = 'biển(?:\\s+(?:số|kiểm soát|xe))*|bien\\s+so|bks|xe|ô tô|oto|plate';

const BODY = `${PROVINCE}[ -]?[A-ZĐ]{1,2}\\d?[ .-]{1,3}(?:\\d{3}[.\\- ]?\\d{2}|\\d{2}\\.\\d{3})`;
const COMPACT = `${PROVINCE}[A-ZĐ]{1,2}\\d?\\d{5}`;
const OLD = `${PROVINCE}[ -]?[A-ZĐ]\\d?-\\d{4}`;
const FOREIGN = `${PROVINCE}[ -]?(?:NG|NN|QT|CV)[ -]?\\d{3}[ -]?\\d{2}|${PROVINCE}[ -]\\d{3}[ -](?:NG|NN|QT|CV)[ -]?\\d{2}`;
const ANY = `${BODY}|${COMPACT}|${OLD}|${FOREIGN}`;
const NAMED = `${ANY}|${PROVINCE}[ -]?[A-ZĐ]\\d?[ .-]{0,3}\\d{4,5}|[A-ZĐ]{2}[ -]?\\d{2}[ .-]?\\d{2,3}`;

const RULES: readonly Rule[] = [
  patternRule('plate', new RegExp(`${START}(?:${ANY})${END}`, 'gu')),
  patternRule(
    'plate',
    new RegExp(
      `(?<!\\p{L})(?:${VEHICLE})(?!\\p{L})[^\\d\\n]{0,25}?(?<data>(?<!\\p{L})(?:${NAMED}))${END}`,
      'giu',
    ),
  ),
];

/** Number plates of cars and motorcycles: 14A-123.45, 14-B1 234.56, 80-NG-123-45. */
export const plateRule: Rule = (text) => RULES.flatMap((rule) => rule(text));
