import type { Content } from '../../domain/content.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { tableReportDocx } from './decree-30-tables.ts';
import type { SnapshotView } from './snapshot-view.ts';

/** The snapshot of a month for the staff meeting, as a file for Word. */
export function snapshotDocx(
  { subject, summary, movement, groups }: SnapshotView,
  content: Pick<Content, 'department' | 'reportRules'>,
): Promise<Buffer> {
  const [total = '', ...counts] = summary;
  const { title, lines } = movement;
  return tableReportDocx(
    {
      subject,
      lines: [
        `${total} ${counts.length === 0 ? '' : `${counts.join('; ')}.`}`.trim(),
        lines.length === 0 ? title : `${title} ${lines.join('; ')}.`,
      ],
      groups,
      recipients: officeAssignments.snapshots.recipients,
    },
    content,
  );
}
