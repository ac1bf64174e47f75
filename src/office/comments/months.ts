import { addDays } from '../../lib/add-days.ts';
import { officeComments } from '../../texts/office-comments.ts';

/** The month before (-1) or after (1) a month, `YYYY-MM`. */
export function monthBeside(month: string, by: -1 | 1): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

/** The first and the last day of a month. */
export function daysOf(month: string): { first: string; last: string } {
  return { first: `${month}-01`, last: addDays(`${monthBeside(month, 1)}-01`, -1) };
}

/** The month that an address asks for; this month where it names none, or one to come. */
export function readMonth(text: string | null, thisMonth: string): string {
  const isMonth = text !== null && /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text);
  return isMonth && text <= thisMonth ? text : thisMonth;
}

/** `2026-11` → `tháng 11/2026`. */
export function monthWords(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return officeComments.month(Number(number), year);
}
