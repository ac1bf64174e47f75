import { digits, NOT_WITHIN, NUMBER_ENDS } from '../patterns.ts';
import { digitsOf, patternRule } from '../span.ts';
import type { Rule } from '../span.ts';

/** Papers that carry a person's number. */
export const PAPERS =
  'cmnd|cmtnd|cmt|cccd|căn\\s*cước|can\\s*cuoc|chứng\\s*minh|chung\\s*minh|hộ\\s*chiếu|ho\\s*chieu|passport|pp|hc|định\\s*danh|dinh\\s*danh|thẻ\\s*ngoại\\s*giao|thẻ\\s*công\\s*vụ|gplx|bằng\\s*lái|giấy phép lái xe|bhxh|bhyt|bảo hiểm|abtc|apec|thị\\s*thực|visa|thẻ\\s*tạm\\s*trú|tạm trú|trc|identity|id\\s*(?:card|number|no)?|mã số cá nhân';

const RULES: readonly Rule[] = [
  // Identity card (căn cước): 12 digits, the first three a province.
  patternRule('identity', new RegExp(`${NOT_WITHIN}0\\d{2}${digits('9')}${NUMBER_ENDS}`, 'gu')),
  // Its forerunner (chứng minh nhân dân): 9 digits.
  patternRule('identity', new RegExp(`${NOT_WITHIN}\\d{9}${NUMBER_ENDS}`, 'gu')),
  // Passports: B1234567, P00012345, EA1234567, TK1234567.
  patternRule('identity', new RegExp(`${NOT_WITHIN}\\p{Lu}{1,2}[ -]?\\d{7,8}${NUMBER_ENDS}`, 'gu')),
  // Letters and digits mixed, as on passports of other countries, or a digit that slipped: C4T7K29MN.
  patternRule(
    'identity',
    new RegExp(
      `(?<!\\p{L})(?:${PAPERS})(?!\\p{L})[^\\d\\n]{0,25}?(?<data>(?<![\\p{L}\\d])(?=[A-Z\\d]*\\d[A-Z\\d]*\\d[A-Z\\d]*\\d[A-Z\\d]*\\d)[A-Z][A-Z\\d]{6,9})(?![\\p{L}\\d])`,
      'gu',
    ),
  ),
  patternRule(
    'identity',
    new RegExp(
      `(?<!\\p{L})(?:${PAPERS})(?!\\p{L})[^\\d\\n\\u0000]{0,30}?(?<data>(?:(?<!\\p{L})[a-z]{1,3}\\d?[ -]?)?\\d${digits('5,14')}[a-z]?)(?!\\d)`,
      'giu',
    ),
    (data) => digitsOf(data).length >= 6,
  ),
];

/** Numbers of identity cards, passports, visas, licences and insurance. */
export const identityRule: Rule = (text) => RULES.flatMap((rule) => rule(text));
