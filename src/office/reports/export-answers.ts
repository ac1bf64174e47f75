import { Readable } from 'node:stream';
import { csvPieces } from '../../export/csv.ts';
import { xlsxStream } from '../../export/xlsx-stream.ts';
import { daysOf, monthsOf, periodName } from '../../figures/report-period.ts';
import type { Fields } from '../../server/post-form.ts';
import { officeReports } from '../../texts/office-reports.ts';
import { audit } from '../audit.ts';
import { CSV, XLSX } from '../file-types.ts';
import { demandRecentSignIn } from '../guard.ts';
import { sendOfficeStream } from '../send-file.ts';
import type { AskedReport } from './asked-report.ts';
import { REPORT_TASK, type ReportTask } from './paths.ts';
import { rawTable } from './raw-rows.ts';

const { raw: text } = officeReports;

/** Sends all answers of a period one by one; after password and code. */
export async function exportAnswers(asked: AskedReport, fields: Fields, task: ReportTask): Promise<void> {
  const { exchange, staff, questionnaire, period } = asked;
  if (!(await demandRecentSignIn(exchange, staff, fields))) return;
  const wish = { form: questionnaire.id, ...daysOf(monthsOf(period)) };
  const { heads, rows } = await rawTable(staff.client, wish, exchange.release.data.content);
  const named = periodName(period);
  await audit(staff, 'answers-exported', `${wish.form} ${named}`, task);
  const name = text.file(wish.form, named);
  if (task === REPORT_TASK.rawExcel)
    return sendOfficeStream(
      exchange,
      { name: `${name}.xlsx`, type: XLSX },
      xlsxStream(heads, rows, text.sheet),
    );
  await sendOfficeStream(exchange, { name: `${name}.csv`, type: CSV }, Readable.from(csvPieces(heads, rows)));
}
