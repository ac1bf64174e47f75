import type { WorkCalendar } from '../../domain/calendar.ts';
import type { DueRule, ReportRule, ReportRules } from '../../domain/report-rules.ts';
import type { KeptReport } from '../../domain/report.ts';
import { daysOf, monthsOf, periodName, periodsOf, type ReportPeriod } from '../../figures/report-period.ts';
import { addDays } from '../../lib/add-days.ts';
import { compareText } from '../../lib/compare-text.ts';
import { addWorkingDays } from '../../lib/working-days.ts';

/** A report is told of so many days before its period ends. */
const SOON_IN_DAYS = 7;
/** One that nobody has filed is told of for so long after it was due: a new site owes nothing of last year. */
const TOLD_FOR_DAYS = 60;

/** A report that waits to be filed. Days are `YYYY-MM-DD`. */
export interface DueReport {
  period: ReportPeriod;
  /** Last day whose answers it counts. */
  closes: string;
  due: string;
  isLate: boolean;
}

/**
 * The day on which a report is due.
 *
 * @param closes last day of its period
 */
export function dueDay(rule: DueRule, closes: string, calendar: WorkCalendar): string {
  if ('workingDays' in rule) return addWorkingDays(closes, rule.workingDays, calendar);
  return `${closes.slice(0, 8)}${String(rule.dayOfMonth).padStart(2, '0')}`;
}

const closingOf = (period: ReportPeriod): string => daysOf(monthsOf(period)).last;

/** The latest period of a kind that has ended, or ends within days; null: none of the last two years. */
function latest(kind: ReportRule['kind'], today: string): ReportPeriod | null {
  const year = Number(today.slice(0, 4));
  const soon = addDays(today, SOON_IN_DAYS);
  const ended = [year - 1, year, year + 1]
    .flatMap(periodsOf)
    .filter((period) => period.kind === kind && closingOf(period) <= soon);
  return ended.reduce<ReportPeriod | null>(
    (last, period) => (last === null || closingOf(period) > closingOf(last) ? period : last),
    null,
  );
}

/**
 * Of each kind of report the latest one, unless it was filed or is long over; the first that is due stands first.
 *
 * @param kept reports on the form of the rules
 * @param today `YYYY-MM-DD` in Viet Nam
 */
export function dueReports(
  { reports }: ReportRules,
  calendar: WorkCalendar,
  kept: readonly KeptReport[],
  today: string,
): DueReport[] {
  const filed = new Set(kept.filter((report) => report.filed !== '').map(({ period }) => period));
  return reports
    .flatMap(({ kind, due: { rule } }): DueReport[] => {
      const period = latest(kind, today);
      if (period === null || filed.has(periodName(period))) return [];
      const closes = closingOf(period);
      const due = dueDay(rule, closes, calendar);
      return due < addDays(today, -TOLD_FOR_DAYS) ? [] : [{ period, closes, due, isLate: due < today }];
    })
    .sort((a, b) => compareText(a.due, b.due));
}
