import { csvFile } from '../../export/csv.ts';
import { periodName } from '../../figures/report-period.ts';
import { fileReport } from '../../pocketbase/reports.ts';
import { officeReports as text } from '../../texts/office-reports.ts';
import { audit } from '../audit.ts';
import { CSV, DOCX, XLSX } from '../file-types.ts';
import { sendOfficeFile, type OfficeFile } from '../send-file.ts';
import { hasRole } from '../staff.ts';
import { WHO_WRITES_REPORTS, type AskedReport } from './asked-report.ts';
import { partField, REPORT_TASK } from './paths.ts';
import { reportDocx } from './report-docx.ts';
import { reportXlsx } from './report-xlsx.ts';
import { sendReports, wholeReport } from './reports-page.ts';
import { NO_REPORT_ACT } from './reports-view.ts';
import { figureSheets, figureList } from './sheets.ts';

async function fileOf(asked: AskedReport, task: string): Promise<OfficeFile> {
  const name = text.export.file(asked.questionnaire.id, periodName(asked.period));
  if (task === REPORT_TASK.excel)
    return { name: `${name}.xlsx`, type: XLSX, text: await reportXlsx(figureSheets(asked.told)) };
  if (task === REPORT_TASK.csv) {
    const { heads, rows } = figureList(asked.told);
    return { name: `${name}.csv`, type: CSV, text: csvFile(heads, rows) };
  }
  return { name: `${name}.docx`, type: DOCX, text: await reportDocx(await wholeReport(asked)) };
}

/** Whoever may write a report files it by taking the Word file. */
async function noteExport({ staff, questionnaire, period }: AskedReport, task: string): Promise<void> {
  const report = { form: questionnaire.id, period: periodName(period) };
  await audit(staff, 'report-exported', `${report.form} ${report.period}`, task);
  if (task === REPORT_TASK.word && hasRole(staff, WHO_WRITES_REPORTS))
    await fileReport(staff.client, { ...report, how: 'exported' });
}

/** Sends a report as a file. With words written for other figures it is not made: they would contradict its tables. */
export async function exportReport(asked: AskedReport, task: string): Promise<void> {
  const stale = asked.texts.filter(({ isStale }) => isStale);
  if (task === REPORT_TASK.word && stale.length > 0) {
    const faults = Object.fromEntries(stale.map(({ id }) => [partField(id), text.staleShort]));
    return sendReports(asked, { ...NO_REPORT_ACT, faults }, 409);
  }
  const file = await fileOf(asked, task);
  await noteExport(asked, task);
  await sendOfficeFile(asked.exchange, file);
}
