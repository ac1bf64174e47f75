import { officeReports as text } from '../../texts/office-reports.ts';
import { formatDate } from '../../view/format-date.ts';
import type { DueReport } from './due-reports.ts';

/** When a report that waits is closed and due. */
export function dueWords({ closes, due, isLate }: DueReport): string {
  const words = [text.due.closes(formatDate(closes)), text.due.day(formatDate(due))];
  return [...words, ...(isLate ? [text.due.late] : [])].join(', ');
}
