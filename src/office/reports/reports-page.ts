import { readReport as readCheck } from '../../integrity/check-report.ts';
import { readResults } from '../../integrity/read-results.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { dataPaths } from '../../settings/data-paths.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import { askedReport, WHO_READS_REPORTS, type AskedReport } from './asked-report.ts';
import { reportOf, type Report } from './report.ts';
import { NO_REPORT_ACT, reportsView, type ReportAct } from './reports-view.ts';
import { OFFICE_REPORTS_PATH } from './paths.ts';

/** The page of a report, with what is wrong. */
export async function sendReports(asked: AskedReport, act: ReportAct, status = 200): Promise<void> {
  const { exchange, staff } = asked;
  const options = { status, address: OFFICE_REPORTS_PATH };
  await sendOffice(exchange, staff, { reports: reportsView(asked, act) }, options);
}

/** Everything that a report says, as it is kept now. */
export async function wholeReport({ exchange, told, texts, rules }: AskedReport): Promise<Report> {
  const { host } = exchange;
  const published = await readResults(host.listsDir);
  const check = readCheck(dataPaths(host.settings).checkFile);
  return reportOf({ told, texts, rules, published, check });
}

const reader =
  ({ query }: Exchange) =>
  (field: string) =>
    query.get(field) ?? '';

/** What reports are due, and one of them to be read, changed and filed. */
export async function showReports(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_REPORTS);
  if (staff === null) return;
  const asked = await askedReport(exchange, staff, reader(exchange));
  if (asked === null) return sendOffice(exchange, staff, { reports: null });
  await sendReports(asked, NO_REPORT_ACT);
}

/** A report as it looks on paper. */
export async function showReportPrint(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_REPORTS);
  if (staff === null) return;
  const asked = await askedReport(exchange, staff, reader(exchange));
  if (asked === null) return sendNotFound(exchange);
  await sendOffice(exchange, staff, { reportPrint: await wholeReport(asked) });
}
