import { periodName, type ReportPeriod } from '../../figures/report-period.ts';
import type { ReportPartId } from '../../domain/report.ts';
import { RESULTS_FIELD } from '../results/paths.ts';

export const OFFICE_REPORTS_PATH = '/van-phong/bao-cao';

/** Pages below it. */
export const REPORT_PAGES = { print: `${OFFICE_REPORTS_PATH}/ban-in` } as const;

/** Fields of the page's forms; form and period as on the page of figures. */
export const REPORT_FIELD = {
  form: RESULTS_FIELD.form,
  period: RESULTS_FIELD.period,
  revision: 'ban-so',
  saved: 'da-luu',
} as const;

/** What its buttons say. */
export const REPORT_TASK = {
  save: 'luu',
  word: 'word',
  excel: 'excel',
  csv: 'csv',
  rawCsv: 'tung-phieu-csv',
  rawExcel: 'tung-phieu-excel',
  note: 'da-gui',
} as const;

export type ReportTask = (typeof REPORT_TASK)[keyof typeof REPORT_TASK];

/** Field of a part's text. */
export const partField = (id: ReportPartId): string => `loi-${id}`;

/** The address of a report below a path. */
export function reportAddress(
  path: string,
  { form, period }: { form: string; period: ReportPeriod },
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    [REPORT_FIELD.form]: form,
    [REPORT_FIELD.period]: periodName(period),
    ...more,
  });
  return `${path}?${query.toString()}`;
}
