import type { Content } from '../../domain/content.ts';
import { decree30 } from '../../texts/decree-30.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { officeReports } from '../../texts/office-reports.ts';
import { letterheadParent } from '../../view/department.ts';
import { heading, section, wordFile } from '../decree-30/document.ts';
import { documentFoot, documentHead } from '../decree-30/head-and-foot.ts';
import { bodyLine, centred, rule } from '../decree-30/lines.ts';
import { figureTable } from '../reports/figure-table.ts';
import type { SnapshotView } from './snapshot-view.ts';

const { document: text } = officeReports;
/** Symbol of a report whose department has not said its own. */
const SYMBOL = 'BC';

/** The snapshot of a month for the staff meeting, in the layout of decree 30/2020, mẫu 1.4. */
export function snapshotDocx(
  { subject, summary, movement, groups }: SnapshotView,
  { department, reportRules }: Pick<Content, 'department' | 'reportRules'>,
): Promise<Buffer> {
  const agency = department.name.toLocaleUpperCase('vi');
  const parent = letterheadParent(department).toLocaleUpperCase('vi');
  const number = text.number(reportRules?.symbol ?? SYMBOL);
  const [total = '', ...counts] = summary;
  return wordFile({ title: `${text.kind}: ${subject}`, creator: agency }, [
    section([
      documentHead({ parent, agency, number, subject: null }),
      centred(text.kind, { bold: true, before: 18 }),
      centred(subject, { bold: true }),
      rule(3400, 60),
      bodyLine(`${total} ${counts.length === 0 ? '' : `${counts.join('; ')}.`}`.trim()),
      bodyLine(
        movement.lines.length === 0 ? movement.title : `${movement.title} ${movement.lines.join('; ')}.`,
      ),
      ...groups.flatMap(({ title, table }) => [heading(title), figureTable(table)]),
      documentFoot(text.recipients(officeAssignments.snapshots.recipients, decree30.filed)),
    ]),
  ]);
}
