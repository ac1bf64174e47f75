import { digits, NOT_WITHIN, NUMBER_ENDS } from '../patterns.ts';
import { digitsOf, patternRule } from '../span.ts';
import type { Rule } from '../span.ts';

const WORDS =
  'stk|số\\s*tài\\s*khoản|so\\s*tai\\s*khoan|tài\\s*khoản|tai\\s*khoan|số\\s*tk|so\\s*tk|tk|account|a\\/c|acc|số\\s*thẻ|so\\s*the|thẻ\\s*(?:atm|visa|ngân hàng|tín dụng)|chuyển\\s*khoản|chuyen\\s*khoan|ck|iban|vietcombank|vcb|bidv|agribank|vietinbank|techcombank|tcb|acb|mb\\s?bank|mb|sacombank|vpbank|tpbank|vib|shb|hdbank|msb|seabank|ocb';

const RULES: readonly Rule[] = [
  patternRule(
    'account',
    new RegExp(
      `(?<!\\p{L})(?:${WORDS})(?!\\p{L})[^\\d\\n]{0,40}?(?<data>\\d${digits('5,18')})(?!\\d)`,
      'giu',
    ),
    (data) => digitsOf(data).length >= 6,
  ),
  // Accounts abroad: DE89 3704 0044 0532 0130 00.
  patternRule(
    'account',
    new RegExp(`${NOT_WITHIN}[A-Z]{2}\\d{2}(?: ?[A-Z\\d]{4}){3,7}(?: ?[A-Z\\d]{1,3})?(?![\\p{L}\\d])`, 'gu'),
  ),
  // Numbers this long are of cards or accounts; ten and eleven digits stand alone.
  patternRule('account', new RegExp(`${NOT_WITHIN}\\d(?:[ -]?\\d){11,18}${NUMBER_ENDS}`, 'gu')),
  patternRule('account', new RegExp(`${NOT_WITHIN}[1-9]\\d{9,10}${NUMBER_ENDS}`, 'gu')),
];

/** Numbers of bank accounts and cards. */
export const accountRule: Rule = (text) => RULES.flatMap((rule) => rule(text));

/** Codes of filed dossiers lead to their owner: H49.22-261118-0001, 000.00.22.H49-261101-0001. */
export const dossierRule: Rule = patternRule(
  'dossier',
  /(?<![\p{L}\p{N}])(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3}){0,4}-\d{6}-\d{3,6}(?!\d)/gu,
);
