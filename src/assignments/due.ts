import type { Assignment, Due, Postponement } from '../domain/assignment.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/procedure.ts';
import { addDays } from '../lib/add-days.ts';
import { isDay } from '../lib/is-day.ts';
import { isWorkingDay } from '../lib/working-days.ts';
import { romanNumeral } from '../view/numbering.ts';

/** Last day of a month, 1 to 12, as the calendar has it. */
function lastOfMonth(year: number, month: number): IsoDate {
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return addDays(`${next}-01`, -1);
}

/** Last day of the quarter, as the calendar has it. */
function namedDay(due: Exclude<Due, { kind: 'standing' }>): IsoDate {
  return due.kind === 'day' ? due.day : lastOfMonth(due.year, due.quarter * 3);
}

/** The first working day from that day on; a year whose holidays nobody has entered has weekends only. */
function nextWorkingDay(day: IsoDate, calendar: WorkCalendar): IsoDate {
  let at = day;
  while (!isWorkingDay(at, calendar)) at = addDays(at, 1);
  return at;
}

/**
 * Last day on which it is in time. A term that ends on a day off ends with the next working day (civil code 91/2015,
 * article 148, clause 5).
 *
 * @returns null: it is standing, and never late
 */
export function lastDayOf(due: Due, calendar: WorkCalendar): IsoDate | null {
  return due.kind === 'standing' ? null : nextWorkingDay(namedDay(due), calendar);
}

/** What tells by when an assignment is due. */
export interface DueFacts extends Pick<Assignment, 'due'> {
  postponements: readonly Pick<Postponement, 'to' | 'state' | 'decidedOn'>[];
}

/** By when it is due now: as the last approved postponement has it. */
export function dueNow({ due, postponements }: DueFacts): Due {
  return postponements.findLast(({ state }) => state === 'approved')?.to ?? due;
}

/** The same as it was known on a day, for what was told then. */
export function dueOn({ due, postponements }: DueFacts, day: IsoDate): Due {
  const known = postponements.filter(({ state, decidedOn }) => state === 'approved' && decidedOn <= day);
  return known.at(-1)?.to ?? due;
}

const QUARTER = /^(?:quý|quy|q)\s*(?<roman>iv|i{1,3}|[1-4])\s*(?:[/.-]|\s|năm|nam)*\s*(?<year>20\d\d)$/iu;
const DAY = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>20\d\d)$/;
const MONTH = /^(?:tháng|thang|t)?\s*(?<month>\d{1,2})[/.-](?<year>20\d\d)$/iu;
const STANDING = /^(?:thường xuyên|thuong xuyen|hằng năm|hàng năm)$/iu;
const ISO_DAY = /^20\d\d-\d\d-\d\d$/;
const QUARTERS = [1, 2, 3, 4].map(romanNumeral);

function realDay(year: string, month: string, day: string): IsoDate | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

/** Whether it is a real day of this century as a field for days sends it, `YYYY-MM-DD`. */
export function isSentDay(text: string): boolean {
  return ISO_DAY.test(text) && isDay(text);
}

function lastOfNamedMonth(year: string, month: string): IsoDate | null {
  return realDay(year, month, '1') === null ? null : lastOfMonth(Number(year), Number(month));
}

/**
 * Reads a deadline as plans write it: `30/06/2026`, `tháng 6/2026` (its last day), `Quý III/2026`, `Thường xuyên`, and
 * the ISO form.
 *
 * @returns null: it is none of these, or no real day
 */
export function readDue(written: string): Due | null {
  const text = written.trim().normalize('NFC');
  if (STANDING.test(text)) return { kind: 'standing' };
  const quarter = QUARTER.exec(text)?.groups;
  if (quarter !== undefined) {
    const { roman = '', year = '' } = quarter;
    const number = QUARTERS.indexOf(roman.toUpperCase()) + 1 || Number(roman);
    return { kind: 'quarter', year: Number(year), quarter: number as 1 | 2 | 3 | 4 };
  }
  if (isSentDay(text)) return { kind: 'day', day: text };
  const { day = '', month = '', year = '' } = DAY.exec(text)?.groups ?? {};
  const inMonth = MONTH.exec(text)?.groups;
  const found =
    year === ''
      ? inMonth && lastOfNamedMonth(inMonth['year'] ?? '', inMonth['month'] ?? '')
      : realDay(year, month, day);
  return found ? { kind: 'day', day: found } : null;
}
