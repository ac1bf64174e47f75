import { z } from 'zod';
import { readReportFile, writeReportFile } from '../lib/report-file.ts';

const ReportSchema = z.object({
  /** When it was made, ISO. */
  at: z.iso.datetime(),
  /** Records compared, as many as were accepted. */
  compared: z.number(),
  /** Accepted before there were lists: there is nothing to compare them with. */
  notComparable: z.number(),
  /** Records that do not fit; ids say nothing of their content. */
  records: z.array(
    z.object({ kind: z.enum(['altered', 'added', 'deleted']), collection: z.string(), id: z.string() }),
  ),
  /** Days whose list, or the file of heads, that does not fit. */
  lists: z.array(z.string()),
});

/** What a comparison of PocketBase with the accepted answers has found. */
export type CheckReport = z.infer<typeof ReportSchema>;

export async function writeReport(file: string, report: CheckReport): Promise<void> {
  await writeReportFile(file, report);
}

/** The last report; null: there was no comparison yet, or its file is damaged. */
export function readReport(file: string): CheckReport | null {
  return readReportFile(file, ReportSchema);
}

export function isFine({ records, lists }: CheckReport): boolean {
  return records.length === 0 && lists.length === 0;
}

function count(report: CheckReport, wanted: CheckReport['records'][number]['kind']): number {
  return report.records.filter(({ kind }) => kind === wanted).length;
}

/** The report in one English sentence for the console and the log; nothing of an answer's content. */
export function sentenceOf(report: CheckReport): string {
  if (isFine(report)) return `All ${report.compared} records fit what was accepted.`;
  const kinds = (['altered', 'added', 'deleted'] as const).map((kind) => `${count(report, kind)} ${kind}`);
  const lists = report.lists.length === 0 ? '' : ` Lists that do not fit: ${report.lists.join(', ')}.`;
  return `Answers were changed behind the site's back: ${kinds.join(', ')}.${lists}`;
}
