import { join } from 'node:path';
import { isFine, readReport, sentenceOf } from '../integrity/check-report.ts';
import type { Logger } from './logger.ts';
import { runCheck } from './run-check.ts';

const PROGRAM = join(import.meta.dirname, '..', 'integrity', 'check-main.ts');

export interface AnswersCheckOptions {
  /** Where the program leaves its report. */
  reportFile: string;
  log: Logger;
  /** Prints a line for the person at the console. */
  say(line: string): void;
}

/**
 * Compares PocketBase with what was accepted and tells what was found: in the log, without any content, at the
 * console and in the report for the Office.
 *
 * @param signal ends it early
 * @throws Error when it could not be compared
 */
export async function runAnswersCheck(options: AnswersCheckOptions, signal: AbortSignal): Promise<void> {
  const { reportFile, log, say } = options;
  await runCheck(PROGRAM, signal);
  const report = readReport(reportFile);
  if (report === null) throw new Error('The comparison of the answers left no report.');
  const { compared, notComparable, records, lists, decisions } = report;
  if (isFine(report)) return log.info({ compared, notComparable }, 'all answers fit what was accepted');
  log.error({ compared, notComparable, records: records.length, lists, decisions }, sentenceOf(report));
  say(sentenceOf(report));
}
