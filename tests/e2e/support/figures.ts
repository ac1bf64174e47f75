import type { CatalogueEntry } from './catalogue.ts';

type TimeLimit = CatalogueEntry['channels'][number]['timeLimits'][number];
type Fee = CatalogueEntry['channels'][number]['fees'][number];

/** The words of the law for each unit. */
const UNITS: Record<string, string> = {
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  'working-hour': 'giờ làm việc',
  hour: 'giờ',
  month: 'tháng',
};

const ENGLISH_UNITS: [words: RegExp, vietnamese: string][] = [
  [/^working days?$/, 'ngày làm việc'],
  [/^working hours?$/, 'giờ làm việc'],
  [/^days?$/, 'ngày'],
  [/^hours?$/, 'giờ'],
  [/^months?$/, 'tháng'],
  [/^years?$/, 'năm'],
];

const NUMBER = String.raw`\d+(?:,\d)?`;
const DURATION = new RegExp(
  String.raw`(${NUMBER})(?: đến (${NUMBER}))? (ngày làm việc|giờ làm việc|ngày|giờ|tháng|năm)`,
  'g',
);
const AMOUNT = /(\d{1,3}(?:\.\d{3})+|\d+) (đồng|USD)/g;
const ENGLISH_DURATION = /(\d+)(?:[–-](\d+))? (working days?|working hours?|days?|hours?|months?|years?)\b/g;
const ENGLISH_NUMBERS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty) (?:working )?(?:days?|hours?|months?|years?)\b/i;

/** `09 ngày làm việc`, `0,5 đến 02 ngày`: as the documents write it. */
export function durationOf({ min, max, unit }: TimeLimit): string {
  const [first, last] = [min, max].map((value) =>
    Number.isInteger(value) ? String(value).padStart(2, '0') : String(value).replace('.', ','),
  );
  return `${min === max ? last : `${first} đến ${last}`} ${UNITS[unit]}`;
}

/** Sums of money as pages write them; a fee in words has none. */
export function amountsOf(fees: Fee[]): string[] {
  return fees.flatMap(({ amount, currency }) =>
    amount === null ? [] : [`${amount.toLocaleString('vi-VN')} ${currency === 'USD' ? 'USD' : 'đồng'}`],
  );
}

/** Every duration in a text, in its order. */
export function durationsIn(text: string): string[] {
  return [...text.matchAll(DURATION)].map(([words]) => words);
}

/** Every sum of money in a text, in its order. */
export function amountsIn(text: string): string[] {
  return [...text.matchAll(AMOUNT)].map(([words]) => words);
}

/** The text without words that may hold figures of their own. */
export function without(text: string, others: (string | null)[]): string {
  return others.reduce<string>(
    (rest, other) => (other === null ? rest : rest.replace(other.replace(/\s+/g, ' ').trim(), '')),
    text,
  );
}

/** Single numbers, so that `01 đến 03 ngày` and `ngày thứ 3` are compared alike. */
function singly(first: string, last: string | undefined, unit: string): string[] {
  return [first, last].flatMap((number) =>
    number === undefined ? [] : [`${number.replace(/^0+(?=\d)/, '')} ${unit}`],
  );
}

/** Every number with its unit, without zeros in front: `5 ngày làm việc`. */
export function quantitiesIn(vietnamese: string): Set<string> {
  return new Set(
    [...vietnamese.matchAll(DURATION)].flatMap(([, first = '', last, unit = '']) =>
      singly(first, last, unit),
    ),
  );
}

/** The same of an English text, in Vietnamese units. */
export function englishQuantitiesIn(english: string): Set<string> {
  return new Set(
    [...english.matchAll(ENGLISH_DURATION)].flatMap(([, first = '', last, words = '']) => {
      const unit = ENGLISH_UNITS.find(([known]) => known.test(words))?.[1] ?? words;
      return singly(first, last, unit);
    }),
  );
}

/** Whether a duration is written in letters, where no comparison finds it. */
export function hasNumberInLetters(english: string): boolean {
  return ENGLISH_NUMBERS.test(english);
}

/** Numbers as figures, without the zeros in front and without the signs between thousands. */
export function figuresIn(text: string): Set<string> {
  const found = text.replace(/(\d)[.,](?=\d{3}\b)/g, '$1').match(/\d+/g) ?? [];
  return new Set(found.map((digits) => digits.replace(/^0+(?=\d)/, '')));
}
