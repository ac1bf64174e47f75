import type * as docx from 'docx';
import type { Content } from '../../domain/content.ts';
import { decree30 } from '../../texts/decree-30.ts';
import { officeReports } from '../../texts/office-reports.ts';
import { letterheadParent } from '../../view/department.ts';
import type { ResultRows } from '../../view/results.ts';
import { heading, section, wordFile } from '../decree-30/document.ts';
import { documentFoot, documentHead } from '../decree-30/head-and-foot.ts';
import { bodyLine, centred, rule } from '../decree-30/lines.ts';
import { figureTable } from '../reports/figure-table.ts';

const { document: text } = officeReports;
/** Symbol of a report whose department has not said its own. */
const SYMBOL = 'BC';

/** A report of the Office's own that is mostly tables. */
export interface TableReport {
  subject: string;
  lines: readonly string[];
  groups: readonly { title: string; table: ResultRows }[];
  recipients: readonly string[];
}

/** It as a file for Word, in the layout of decree 30/2020, mẫu 1.4. */
export function tableReportDocx(
  { subject, lines, groups, recipients }: TableReport,
  { department, reportRules }: Pick<Content, 'department' | 'reportRules'>,
): Promise<Buffer> {
  const agency = department.name.toLocaleUpperCase('vi');
  const parent = letterheadParent(department).toLocaleUpperCase('vi');
  const number = text.number(reportRules?.symbol ?? SYMBOL);
  const tables = groups.flatMap(({ title, table }): docx.FileChild[] => [heading(title), figureTable(table)]);
  return wordFile({ title: `${text.kind}: ${subject}`, creator: agency }, [
    section([
      documentHead({ parent, agency, number, subject: null }),
      centred(text.kind, { bold: true, before: 18 }),
      centred(subject, { bold: true }),
      rule(3400, 60),
      ...lines.map((line) => bodyLine(line)),
      ...tables,
      ...documentFoot(text.recipients(recipients, decree30.filed)),
    ]),
  ]);
}
