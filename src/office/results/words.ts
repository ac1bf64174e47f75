import type { Content } from '../../domain/content.ts';
import type { Interval } from '../../figures/interval.ts';
import type { Category, Dimension } from '../../figures/month-totals.ts';
import { daysOf, monthsOf, type ReportPeriod } from '../../figures/report-period.ts';
import { channelLabel, procedureLabel, roundLabel, sourceLabel } from '../../export/labels.ts';
import { memoBy } from '../../lib/memo-by.ts';
import { officeResults } from '../../texts/office-results.ts';
import { formatDate } from '../../view/format-date.ts';
import { formatShare } from '../../view/format-share.ts';
import { romanNumeral } from '../../view/numbering.ts';

/** `quý III/2026`. */
export function periodWords(period: ReportPeriod): string {
  const { periods } = officeResults;
  const { year } = period;
  if (!('number' in period)) return period.kind === 'year' ? periods.year(year) : periods.nineMonths(year);
  if (period.kind === 'half') return periods.half(period.number, year);
  if (period.kind === 'month') return periods.month(period.number, year);
  return periods.quarter(romanNumeral(period.number), year);
}

/** `từ 15/6/2026 đến 14/9/2026`. */
export function windowWords(period: ReportPeriod): string {
  const { first, last } = daysOf(monthsOf(period));
  return officeResults.periods.window(formatDate(first), formatDate(last));
}

/** The same where there is little room: `15/6 – 14/9/2026`. */
export function shortWindow(period: ReportPeriod): string {
  const { first, last } = daysOf(monthsOf(period));
  const [from, to] = [formatDate(first), formatDate(last)];
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  return `${isOneYear ? from.slice(0, -5) : from} – ${to}`;
}

const monthWord = (month: string): string => `${Number(month.slice(5))}/${month.slice(2, 4)}`;

/** `3/26`, or `3–4/26` where they are told together. */
export function monthsWords(months: readonly string[]): string {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  return first === last ? monthWord(first) : `${Number(first.slice(5))}–${monthWord(last)}`;
}

export function intervalWords({ low, high }: Interval): string {
  return `${formatShare(low)} – ${formatShare(high)}`;
}

const namesOfProcedures = memoBy(
  ({ procedures }: Content) => new Map(procedures.map(({ code, name }) => [code, name])),
);

/** A row of a table in the words of the content. */
export function categoryWords({ dimension, name }: Category, content: Content): string {
  if (name === '') return officeResults.unnamed[dimension];
  const words: Record<Dimension, () => string> = {
    procedure: () => procedureLabel(name, namesOfProcedures(content)),
    channel: () => channelLabel(name),
    source: () => sourceLabel(name),
    round: () => roundLabel(name, content.rounds),
  };
  return words[dimension]();
}
