import { matchesOf } from './span.ts';

/**
 * Numbers that say nothing about a person: dates, times, amounts, numbers of documents, codes of
 * procedures. They are taken out before the rules look, so that no rule joins them to a number.
 */
const NOT_PERSONAL: readonly RegExp[] = [
  // 18/7/2026, 18.07.2026; but not the middle of 09.12.2034.56.
  /(?<![\d.-])(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\d{2}(?![.-]?\d)/gu,
  /(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/gu,
  /(?<![\d./-])(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2}(?!\d)/gu,
  /(?<!\d)(?:[01]?\d|2[0-4])\s?(?:[:hg]|giờ)\s?[0-5]\d(?!\d)/giu,
  // 30/2026/QĐ-TTg, 1234/UBND-NV, 125 /SNgV-LS.
  /(?<!\d)\d{1,6}\s?\/\s?(?:(?:19|20)\d{2}\s?\/\s?)?\p{L}[\p{L}\d]*(?:-\p{L}[\p{L}\d]*)*/gu,
  // 1.001308 and its long form 1.001308.000.00.00.H49.
  /(?<![\d.])[1-9]\.\d{6}(?!\d)(?:\.\p{Lu}?\d{2,3})*/gu,
  // 150.000 đồng, 1,5 triệu, 30k, 200 000 VND, 25 USD.
  /(?<![\d.,])\d{1,3}(?:[.,\u00A0 ]\d{3})*(?:,\d+)?\s?(?:đồng|đ|vnđ|vnd|dong|usd|đô(?: la)?|euro|triệu|trieu|tỷ|nghìn|ngàn|ngan|tr|k)(?![\p{L}\d])/giu,
  /(?<!\d)\d{4,12}\s?(?:đồng|đ|vnđ|vnd|dong|usd)(?!\p{L})/giu,
  /(?:usd|vnd|\$|€)\s?\d[\d.,]*/giu,
  // A round amount without its unit.
  /(?<![\d.,])[1-9]\d{0,2}(?:(?:\.\d{3})*\.000|(?:,\d{3})*,000)(?![.,]?\d)/gu,
  /(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![.,]?\d)/gu,
  // Hotlines are open to everybody: 1900 1234, 1800.5678.
  /(?<!\d)1[89]00[ .-]?\d{2}[ .-]?\d{2}(?:\d{2})?(?!\d)/gu,
];

/** Numbers of companies and parcels, told by the words before them. */
const PUBLIC_NUMBER =
  /(?:mst|mã số thuế|ma so thue|mã số doanh nghiệp|mã doanh nghiệp|đkkd|mã bưu gửi|ma buu gui|vận đơn|van don|tax code)[^\d\n]{0,20}(?<data>[a-z]{0,2}\d[\d\- ]{6,13}\d)(?:[a-z]{2})?/dgiu;

/** Stands for what no rule shall see; it cannot be in a cleaned text. */
export const BLANK = '\u0000';

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + BLANK.repeat(end - start) + text.slice(end);
}

/** The same text, as long as before, with all that is surely not personal replaced by signs no rule knows. */
export function withoutPublicNumbers(text: string): string {
  let rest = text;
  for (const match of matchesOf(text, PUBLIC_NUMBER)) {
    const [start, end] = match.indices?.groups?.['data'] ?? [0, 0];
    rest = blank(rest, start, end);
  }
  for (const pattern of NOT_PERSONAL) rest = rest.replace(pattern, (found) => BLANK.repeat(found.length));
  return rest;
}
