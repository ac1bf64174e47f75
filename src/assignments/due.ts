import type { Assignment, Due } from '../domain/assignment.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/procedure.ts';
import { addDays } from '../lib/add-days.ts';
import { isWorkingDay } from '../lib/working-days.ts';

/** The day after a quarter. */
function afterQuarter(year: number, quarter: number): IsoDate {
  return quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
}

/** Last day of the quarter, as the calendar has it. */
function namedDay(due: Exclude<Due, { kind: 'standing' }>): IsoDate {
  return due.kind === 'day' ? due.day : addDays(afterQuarter(due.year, due.quarter), -1);
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

/** By when it is due now: as the last approved postponement has it. */
export function dueNow({ due, postponements }: Pick<Assignment, 'due' | 'postponements'>): Due {
  return postponements.findLast(({ state }) => state === 'approved')?.to ?? due;
}

/** The same as it was known on a day, for what was told then. */
export function dueOn({ due, postponements }: Pick<Assignment, 'due' | 'postponements'>, day: IsoDate): Due {
  const known = postponements.filter(({ state, decidedOn }) => state === 'approved' && decidedOn <= day);
  return known.at(-1)?.to ?? due;
}

const QUARTER = /^(?:quý|quy|q)\s*(?<roman>iv|i{1,3}|[1-4])\s*(?:[/.-]|\s|năm|nam)*\s*(?<year>20\d\d)$/iu;
const DAY = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>20\d\d)$/;
const MONTH = /^(?:tháng|thang|t)?\s*(?<month>\d{1,2})[/.-](?<year>20\d\d)$/iu;
const STANDING = /^(?:thường xuyên|thuong xuyen|hằng năm|hàng năm)$/iu;
const ROMAN = ['i', 'ii', 'iii', 'iv'];

function realDay(year: string, month: string, day: string): IsoDate | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : null;
}

function lastOfMonth(year: string, month: string): IsoDate | null {
  if (realDay(year, month, '1') === null) return null;
  const next =
    Number(month) === 12 ? `${Number(year) + 1}-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}`;
  return addDays(`${next}-01`, -1);
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
    const number = ROMAN.indexOf(roman.toLowerCase()) + 1 || Number(roman);
    return { kind: 'quarter', year: Number(year), quarter: number as 1 | 2 | 3 | 4 };
  }
  const iso = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(text);
  const { day = '', month = '', year = '' } = DAY.exec(text)?.groups ?? {};
  const inMonth = MONTH.exec(text)?.groups;
  const found =
    iso !== null
      ? realDay(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '')
      : year !== ''
        ? realDay(year, month, day)
        : inMonth && lastOfMonth(inMonth['year'] ?? '', inMonth['month'] ?? '');
  return found ? { kind: 'day', day: found } : null;
}
