import { join } from 'node:path';
import { auditSentence, readAuditReport } from '../office/audit-report.ts';
import type { Logger } from './logger.ts';
import { runCheck } from './run-check.ts';

const PROGRAM = join(import.meta.dirname, '..', 'office', 'audit-check-main.ts');

export interface AuditCheckOptions {
  /** Where the program leaves its report. */
  reportFile: string;
  log: Logger;
  /** Prints a line for the person at the console. */
  say(line: string): void;
}

/**
 * Follows the audit trail from its first row to where it ended at the last check and beyond, and tells what was
 * found. The log then holds its head too, outside the database.
 *
 * @param signal ends it early
 * @throws Error when it could not be checked
 */
export async function runAuditCheck(options: AuditCheckOptions, signal: AbortSignal): Promise<void> {
  const { reportFile, log, say } = options;
  await runCheck(PROGRAM, signal);
  const report = readAuditReport(reportFile);
  if (report === null) throw new Error('The check of the audit trail left no report.');
  const { count, head, fault } = report;
  if (fault === null) return log.info({ count, head }, 'the audit trail is whole');
  log.error({ count, head, fault }, auditSentence(report));
  say(auditSentence(report));
}
