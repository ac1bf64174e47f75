import { join } from 'node:path';
import { isFine, readReport, sentenceOf } from '../integrity/check-report.ts';
import { runForReport } from './run-for-report.ts';
import type { ReportJob } from './run-for-report.ts';

const PROGRAM = join(import.meta.dirname, '..', 'integrity', 'check-main.ts');

/**
 * Compares PocketBase with what was accepted and tells what was found: in the log, without any content, at the
 * console and in the report for the Office.
 *
 * @throws Error when it could not be compared
 */
export async function runAnswersCheck({ paths, log, say, signal }: ReportJob): Promise<void> {
  const report = await runForReport(PROGRAM, () => readReport(paths.checkFile), signal);
  const { compared, notComparable, records, lists, decisions } = report;
  if (isFine(report)) return log.info({ compared, notComparable }, 'all answers fit what was accepted');
  log.error({ compared, notComparable, records: records.length, lists, decisions }, sentenceOf(report));
  say(sentenceOf(report));
}
