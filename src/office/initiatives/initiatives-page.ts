import { vietnamDay } from '../../lib/vietnam-time.ts';
import { listInitiatives } from '../../pocketbase/reform.ts';
import type { Exchange } from '../../server/host.ts';
import { decree30 } from '../../texts/decree-30.ts';
import { officeInitiatives } from '../../texts/office-initiatives.ts';
import { officeReports } from '../../texts/office-reports.ts';
import { letterheadParent } from '../../view/department.ts';
import { section, wordFile } from '../decree-30/document.ts';
import { documentFoot, documentHead } from '../decree-30/head-and-foot.ts';
import { bodyLine, centred, rule } from '../decree-30/lines.ts';
import { DOCX, XLSX } from '../file-types.ts';
import { guardStaff } from '../guard.ts';
import { figureTable } from '../reports/figure-table.ts';
import { reportXlsx } from '../reports/report-xlsx.ts';
import { sendOfficeFile } from '../send-file.ts';
import { sendOffice } from '../send-office.ts';
import { hasRole } from '../staff.ts';
import { excelRows, initiativesView, ofThatYear, wordRows } from './initiatives-view.ts';
import { YEAR_KEY } from './paths.ts';

export const WHO_READS_INITIATIVES = ['viewer', 'editor', 'approver'] as const;
export const WHO_WRITES_INITIATIVES = ['editor', 'approver'] as const;

const { document: text } = officeInitiatives;
const { document: report } = officeReports;

/** null: all years. */
function yearIn({ query }: Exchange): number | null {
  const typed = query.get(YEAR_KEY) ?? '';
  return /^2[01]\d\d$/.test(typed) ? Number(typed) : null;
}

/** All initiatives, or those of a year. */
export async function showInitiatives(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_INITIATIVES);
  if (staff === null) return;
  const initiatives = initiativesView(await listInitiatives(staff.client), {
    year: yearIn(exchange),
    mayWrite: hasRole(staff, WHO_WRITES_INITIATIVES),
  });
  await sendOffice(exchange, staff, { initiatives });
}

/** The same as a list for Word, to be filed. */
export async function sendInitiativesWord(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_INITIATIVES);
  if (staff === null) return;
  const year = yearIn(exchange);
  const rows = wordRows(ofThatYear(await listInitiatives(staff.client), year));
  const { department } = exchange.release.data.content;
  const agency = department.name.toLocaleUpperCase('vi');
  const subject = text.subject(text.years(year));
  const table = {
    heads: text.heads,
    rows: rows.map((cells) => cells.map((words) => ({ text: words }))),
  };
  const file = await wordFile({ title: `${text.kind}: ${subject}`, creator: agency }, [
    section([
      documentHead({
        ...{ agency, subject: null, number: report.number('DS') },
        parent: letterheadParent(department).toLocaleUpperCase('vi'),
      }),
      centred(text.kind, { bold: true, before: 18 }),
      centred(subject, { bold: true }),
      rule(3400, 60),
      rows.length === 0 ? bodyLine(officeInitiatives.none) : figureTable(table),
      ...documentFoot(report.recipients(text.recipients, decree30.filed)),
    ]),
  ]);
  await sendOfficeFile(exchange, { name: `${text.fileName(year)}.docx`, type: DOCX, text: file });
}

/** The same with all that is written of each, for Excel. */
export async function sendInitiativesExcel(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_INITIATIVES);
  if (staff === null) return;
  const year = yearIn(exchange);
  const rows = excelRows(ofThatYear(await listInitiatives(staff.client), year));
  const file = await reportXlsx([{ name: text.sheet, rows: [[...text.columns], ...rows] }]);
  await sendOfficeFile(exchange, { name: `${text.fileName(year)}.xlsx`, type: XLSX, text: file });
}

export const thisYear = (exchange: Exchange): number => Number(vietnamDay(exchange.host.clock()).slice(0, 4));
