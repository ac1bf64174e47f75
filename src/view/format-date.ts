import type { IsoDate } from '../domain/procedure.ts';
import { VIETNAM_ZONE } from '../lib/vietnam-time.ts';
import { vi } from '../texts/vi.ts';
import { romanNumeral } from './numbering.ts';

// Making a formatter costs more than using it a hundred times.
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: VIETNAM_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** `2026-07-18` → `18/7/2026`. Days below 10 and months 1 and 2 take a zero (decree 30/2020, annex I). */
export function formatDate(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const monthNumber = Number(month);
  return `${day}/${monthNumber < 3 ? month : monthNumber}/${year}`;
}

/** A moment in Viet Nam's time: `22:00 ngày 15/8/2026`. */
export function formatMoment(moment: string): string {
  const parts = Object.fromEntries(MOMENT.formatToParts(new Date(moment)).map((it) => [it.type, it.value]));
  const day = formatDate(`${parts['year']}-${parts['month']}-${parts['day']}`);
  return `${parts['hour']}:${parts['minute']} ngày ${day}`;
}

/** The quarter of a day as reports name it: `2026-11-23` → `Quý IV/2026`. */
export function formatQuarter(
  date: IsoDate,
  words: (roman: string, year: string) => string = vi.thanks.quarter,
): string {
  const [year = '', month = ''] = date.split('-');
  return words(romanNumeral(Math.ceil(Number(month) / 3)), year);
}
