import { isFine, readReport, sentenceOf } from '../integrity/check-report.ts';
import { auditSentence, readAuditReport } from '../office/audit-report.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import { fault, fine } from './finding.ts';
import type { Finding } from './finding.ts';

/** What the nightly comparison of the answers has found. */
export function answersFinding({ checkFile }: DataPaths): Finding {
  const report = readReport(checkFile);
  if (report === null) return fine('answers', 'The answers have not been compared yet.');
  const said = `${sentenceOf(report)} (${report.at})`;
  if (isFine(report)) return fine('answers', said);
  return fault('answers', `${said} Run "npm run check:answers", which names each of them.`);
}

/** What the nightly check of the audit trail has found. */
export function auditFinding({ auditCheckFile }: DataPaths): Finding {
  const report = readAuditReport(auditCheckFile);
  if (report === null) return fine('audit', 'The audit trail has not been checked yet.');
  const said = `${auditSentence(report)} (${report.at})`;
  if (report.fault === null) return fine('audit', said);
  return fault('audit', `${said} See the guide for the server, “check:audit”.`);
}
