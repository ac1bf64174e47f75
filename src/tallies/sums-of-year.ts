import { MonthSums } from '../figures/month-sums.ts';
import { monthsOf } from '../figures/report-period.ts';
import type { TallyFile } from './tally-file.ts';

/** What the answers to a form add up to in each reporting month of a year. Throws what the database says. */
export function sumsOfYear(file: Pick<TallyFile, 'totals'>, form: string, year: number): MonthSums {
  const months = monthsOf({ kind: 'year', year });
  return new MonthSums(new Map(months.map((month) => [month, file.totals(form, month)])));
}
