import type { WorkCalendar } from '../domain/calendar.ts';
import type {
  Disclosure,
  DisclosureDuty,
  DisclosurePeriod,
  DisclosureTerm,
  OwedDisclosure,
} from '../domain/disclosure.ts';
import type { IsoDate } from '../domain/procedure.ts';
import { addDays } from '../lib/add-days.ts';
import { daysBetween } from '../lib/days-between.ts';
import { addWorkingDays } from '../lib/working-days.ts';

const LAST_DAYS: Record<DisclosurePeriod, string> = {
  '3-months': '03-31',
  '6-months': '06-30',
  '9-months': '09-30',
  year: '12-31',
};

/** How long before its due day a period is reminded of. */
const REMINDED_BEFORE_DAYS = 14;

function after(day: IsoDate, { count, unit }: DisclosureTerm, calendar: WorkCalendar): IsoDate {
  return unit === 'day' ? addDays(day, count) : addWorkingDays(day, count, calendar);
}

export const lastDayOfPeriod = (year: number, period: DisclosurePeriod): IsoDate =>
  `${year}-${LAST_DAYS[period]}`;

/**
 * The last day on which a document is public in time; the day from which the term runs does not count.
 *
 * @returns null: the rule has no term, or the day from which it runs is not known
 */
export function dueDay(
  { term }: Pick<DisclosureDuty, 'term'>,
  { year, period, documentDay }: Pick<Disclosure, 'year' | 'period' | 'documentDay'>,
  calendar: WorkCalendar,
): IsoDate | null {
  if (term === null) return null;
  const first =
    term.from === 'document' ? documentDay : period === null ? null : lastDayOfPeriod(year, period);
  return first === null ? null : after(first, term, calendar);
}

/** Whole days after the due day; 0: in time. null: there is no due day. */
export function daysLateOf(
  duty: Pick<DisclosureDuty, 'term'>,
  disclosure: Disclosure,
  calendar: WorkCalendar,
): number | null {
  const due = dueDay(duty, disclosure, calendar);
  if (due === null) return null;
  return Math.max(0, daysBetween(due, disclosure.publishedOn));
}

export interface DisclosureFacts {
  disclosureDuties: readonly DisclosureDuty[];
  disclosures: readonly Disclosure[];
  calendar: WorkCalendar;
}

/**
 * Periods whose documents wait on a day: those that end by then, from the first year that the duty names, and have no
 * document. Only terms that run from the end of a period can be known before there is a document.
 *
 * @returns the earliest due first
 */
export function owedOn(
  { disclosureDuties, disclosures, calendar }: DisclosureFacts,
  today: IsoDate,
): OwedDisclosure[] {
  const thisYear = Number(today.slice(0, 4));
  const isPublic = (duty: string, year: number, period: DisclosurePeriod): boolean =>
    disclosures.some((each) => each.duty === duty && each.year === year && each.period === period);
  return disclosureDuties
    .flatMap((duty): OwedDisclosure[] => {
      const { owedSince, term, periods } = duty;
      if (owedSince === null || term?.from !== 'period-end') return [];
      const years = Array.from({ length: Math.max(0, thisYear - owedSince + 1) }, (_, at) => owedSince + at);
      return years.flatMap((year) =>
        periods
          .filter((period) => lastDayOfPeriod(year, period) < today && !isPublic(duty.id, year, period))
          .map((period) => {
            const due = after(lastDayOfPeriod(year, period), term, calendar);
            return { duty: duty.id, year, period, due, isLate: due < today };
          }),
      );
    })
    .sort((a, b) => a.due.localeCompare(b.due));
}

/** The same without what is due later than the Office wants to be reminded. */
export const remindedOn = (facts: DisclosureFacts, today: IsoDate): OwedDisclosure[] =>
  owedOn(facts, today).filter(({ due }) => due <= addDays(today, REMINDED_BEFORE_DAYS));
