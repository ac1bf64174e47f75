import { join } from 'node:path';
import { auditSentence, readAuditReport } from '../office/audit-report.ts';
import { runForReport } from './run-for-report.ts';
import type { ReportJob } from './run-for-report.ts';

const PROGRAM = join(import.meta.dirname, '..', 'office', 'audit-check-main.ts');

/**
 * Follows the audit trail from its first row to where it ended at the last check and beyond, and tells what was
 * found. The log then holds its head too, outside the database.
 *
 * @throws Error when it could not be checked
 */
export async function runAuditCheck({ paths, log, say, signal }: ReportJob): Promise<void> {
  const report = await runForReport(PROGRAM, () => readAuditReport(paths.auditCheckFile), signal);
  const { count, head, fault } = report;
  if (fault === null) return log.info({ count, head }, 'the audit trail is whole');
  log.error({ count, head, fault }, auditSentence(report));
  say(auditSentence(report));
}
