import { addDays } from '../lib/add-days.ts';

/** A period that is reported on. Numbers count from 1; a year and nine months have none. */
export type ReportPeriod =
  | { kind: 'year' | 'nine-months'; year: number }
  | { kind: 'half' | 'quarter' | 'month'; year: number; number: number };

/** Day of the month on which a reporting month begins, in the calendar month before (decree 09/2019, article 12). */
const FIRST_DAY = 15;

const MONTHS_OF = { year: 12, 'nine-months': 9, half: 6, quarter: 3, month: 1 } as const;

const LETTERS = { h: 'half', q: 'quarter', t: 'month' } as const;

const pad = (number: number): string => String(number).padStart(2, '0');

/** `YYYY-MM` of the reporting month that a day belongs to: from the 15th of one month to the 14th of the next. */
export function reportMonthOf(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date < FIRST_DAY) return day.slice(0, 7);
  return month === 12 ? `${year + 1}-01` : `${year}-${pad(month + 1)}`;
}

/** The reporting months of a period, `YYYY-MM`, in their order. */
export function monthsOf(period: ReportPeriod): string[] {
  const length = MONTHS_OF[period.kind];
  const first = 'number' in period ? (period.number - 1) * length : 0;
  return Array.from({ length }, (_, i) => `${period.year}-${pad(first + i + 1)}`);
}

/** First and last day of months that follow each other; at least one. */
export function daysOf(months: readonly string[]): { first: string; last: string } {
  const [from = '', to = ''] = [months[0], months.at(-1)];
  const [year = 0, month = 0] = from.split('-').map(Number);
  const before = month === 1 ? `${year - 1}-12` : `${year}-${pad(month - 1)}`;
  return { first: `${before}-${FIRST_DAY}`, last: addDays(`${to}-${FIRST_DAY}`, -1) };
}

/** How a period is named in an address: 2026, 2026-9t, 2026-h1, 2026-q3, 2026-t9. */
export function periodName(period: ReportPeriod): string {
  if (!('number' in period)) return period.kind === 'year' ? String(period.year) : `${period.year}-9t`;
  const letter = Object.entries(LETTERS).find(([, kind]) => kind === period.kind)?.[0] ?? '';
  return `${period.year}-${letter}${period.number}`;
}

/** What `periodName` has made; null: it has not. */
export function readPeriod(name: string): ReportPeriod | null {
  const [, years, nine, letter, digits] = /^(\d{4})(?:-(?:(9t)|([hqt])(\d{1,2})))?$/.exec(name) ?? [];
  if (years === undefined) return null;
  const year = Number(years);
  if (nine !== undefined) return { kind: 'nine-months', year };
  if (letter === undefined) return { kind: 'year', year };
  const kind = LETTERS[letter as keyof typeof LETTERS];
  const number = Number(digits);
  return number >= 1 && number <= 12 / MONTHS_OF[kind] ? { kind, year, number } : null;
}

/** All periods of a year, the longest first. */
export function periodsOf(year: number): ReportPeriod[] {
  const numbered = (kind: 'half' | 'quarter' | 'month'): ReportPeriod[] =>
    Array.from({ length: 12 / MONTHS_OF[kind] }, (_, i) => ({ kind, year, number: i + 1 }));
  return [
    { kind: 'year', year },
    { kind: 'nine-months', year },
    ...(['half', 'quarter', 'month'] as const).flatMap(numbered),
  ];
}
