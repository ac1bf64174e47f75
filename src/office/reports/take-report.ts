import { REPORT_PARTS, type ReportPartId } from '../../domain/report.ts';
import { periodName } from '../../figures/report-period.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import { fileReport, saveReport } from '../../pocketbase/reports.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { cleanText, textLength } from '../../survey/clean-text.ts';
import { officeReports as text } from '../../texts/office-reports.ts';
import { formatNumber } from '../../view/format-number.ts';
import { FIELD, fieldOf } from '../field.ts';
import { demandRole, guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice } from '../send-office.ts';
import { askedReport, WHO_READS_REPORTS, WHO_WRITES_REPORTS, type AskedReport } from './asked-report.ts';
import { exportReport } from './export-report.ts';
import { OFFICE_REPORTS_PATH, REPORT_FIELD, REPORT_TASK, partField, reportAddress } from './paths.ts';
import { sendReports } from './reports-page.ts';
import { writtenParts } from './report-texts.ts';
import { NO_REPORT_ACT } from './reports-view.ts';
import { exportAnswers } from './export-answers.ts';

/** PocketBase keeps no longer ones. */
const MAX_PART = 8000;

type Texts = Record<ReportPartId, string>;

const byPart = (valueOf: (id: ReportPartId) => string): Texts =>
  Object.fromEntries(REPORT_PARTS.map((id) => [id, valueOf(id)])) as Texts;

function tooLong(sent: Texts): Record<string, string> {
  const long = REPORT_PARTS.filter((id) => textLength(sent[id]) > MAX_PART);
  return Object.fromEntries(long.map((id) => [partField(id), text.tooLong(formatNumber(MAX_PART))]));
}

function redirectTo(
  { exchange, questionnaire, period }: AskedReport,
  more: Readonly<Record<string, string>> = {},
): void {
  const address = { form: questionnaire.id, period };
  redirectOffice(exchange, reportAddress(OFFICE_REPORTS_PATH, address, more));
}

/** The report as it is after somebody else has saved it, with what was sent. */
async function sendConflict({ exchange, staff }: AskedReport, fields: Fields, sent: Texts): Promise<void> {
  const now = await askedReport(exchange, staff, (field) => fieldOf(fields, field));
  if (now !== null) await sendReports(now, { ...NO_REPORT_ACT, sent, isConflict: true }, 409);
}

async function takeTexts(asked: AskedReport, fields: Fields): Promise<void> {
  const { staff, questionnaire, period, texts } = asked;
  const sent = byPart((id) => cleanText(fieldOf(fields, partField(id))));
  const faults = tooLong(sent);
  if (Object.keys(faults).length > 0) return sendReports(asked, { ...NO_REPORT_ACT, sent, faults }, 422);
  const generated = byPart((id) => texts.find((part) => part.id === id)?.generated ?? '');
  const seen = fieldOf(fields, REPORT_FIELD.revision);
  const report = {
    form: questionnaire.id,
    period: periodName(period),
    revision: /^\d{1,9}$/.test(seen) ? Number(seen) : 0,
    parts: writtenParts(sent, generated),
  };
  try {
    await saveReport(staff.client, report);
  } catch (error) {
    if (!(error instanceof OfficeRefusedError) || error.reason !== 'changed-since') throw error;
    return sendConflict(asked, fields, sent);
  }
  redirectTo(asked, { [REPORT_FIELD.saved]: '1' });
}

async function takeNote(asked: AskedReport): Promise<void> {
  const { staff, questionnaire, period } = asked;
  await fileReport(staff.client, { form: questionnaire.id, period: periodName(period), how: 'noted' });
  redirectTo(asked);
}

/** Tasks that change something, or that give answers one by one. */
const WRITING: readonly string[] = [
  REPORT_TASK.save,
  REPORT_TASK.note,
  REPORT_TASK.rawCsv,
  REPORT_TASK.rawExcel,
];

/** Saves what was written into a report, notes that it was filed, or sends it as a file. */
export async function takeReport(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_REPORTS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const task = fieldOf(fields, FIELD.task);
  if (WRITING.includes(task) && !(await demandRole(exchange, staff, WHO_WRITES_REPORTS))) return;
  const asked = await askedReport(exchange, staff, (field) => fieldOf(fields, field));
  if (asked === null) return sendNotFound(exchange);
  if (task === REPORT_TASK.save) return takeTexts(asked, fields);
  if (task === REPORT_TASK.note) return takeNote(asked);
  if (task === REPORT_TASK.rawCsv || task === REPORT_TASK.rawExcel) return exportAnswers(asked, fields, task);
  await exportReport(asked, task);
}
