import { z } from 'zod';
import { reportFile } from '../lib/report-file.ts';

const ReportSchema = z.object({
  /** When it was made, ISO. */
  at: z.iso.datetime(),
  /** Rows that were read. */
  count: z.number(),
  /** The last row of the last time that all was well: the next check must come through it. */
  head: z.object({ number: z.number(), hash: z.string() }).nullable(),
  fault: z.object({ kind: z.enum(['altered', 'broken', 'cut']), number: z.number() }).nullable(),
});

/** What a check of the audit trail has found. It lies outside the database, which cannot tell of its own end. */
export type AuditReport = z.infer<typeof ReportSchema>;

export const { read: readAuditReport, write: writeAuditReport } = reportFile(ReportSchema);

const FAULTS = {
  altered: (number: number) => `row ${number} is not as it was written`,
  broken: (number: number) => `before row ${number} something was taken out or put in`,
  cut: (number: number) => `the last rows, up to row ${number}, are gone`,
};

/** The report in one English sentence, for the console and the log. */
export function auditSentence({ count, head, fault }: AuditReport): string {
  if (fault !== null)
    return `The audit trail was changed behind the site's back: ${FAULTS[fault.kind](fault.number)}.`;
  const end = head === null ? '' : `, the last one has the hash ${head.hash}`;
  return `The audit trail is whole: ${count} rows${end}.`;
}
