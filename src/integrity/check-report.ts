import { z } from 'zod';
import { reportFile } from '../lib/report-file.ts';

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
  /** Decisions on marks and rows of the audit trail that do not fit; none in reports from before they were compared. */
  decisions: z
    .array(z.object({ kind: z.enum(['not-in-trail', 'only-in-trail']), id: z.string() }))
    .default([]),
});

/** What a comparison of PocketBase with the accepted answers has found. */
export type CheckReport = z.infer<typeof ReportSchema>;

export const { read: readReport, write: writeReport } = reportFile(ReportSchema);

export function isFine({ records, lists, decisions }: CheckReport): boolean {
  return records.length === 0 && lists.length === 0 && decisions.length === 0;
}

/** How many there are of each kind. */
function countKinds(faults: readonly { kind: string }[], kinds: Record<string, string>): string {
  return Object.entries(kinds)
    .map(([kind, words]) => `${faults.filter((fault) => fault.kind === kind).length} ${words}`)
    .join(', ');
}

const RECORDS = { altered: 'altered', added: 'added', deleted: 'deleted' };
const DECISIONS = { 'not-in-trail': 'not in the audit trail', 'only-in-trail': 'only there' };

/** The report in English for the console and the log; nothing of an answer's content. */
export function sentenceOf(report: CheckReport): string {
  const { compared, records, lists, decisions } = report;
  if (isFine(report)) return `All ${compared} records fit what was accepted.`;
  const found = [
    ...(records.length === 0 ? [] : [`answers: ${countKinds(records, RECORDS)}`]),
    ...(lists.length === 0 ? [] : [`lists that do not fit: ${lists.join(', ')}`]),
    ...(decisions.length === 0 ? [] : [`decisions on marks: ${countKinds(decisions, DECISIONS)}`]),
  ];
  return `Something was changed behind the site's back: ${found.join('; ')}.`;
}
