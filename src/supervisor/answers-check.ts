import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { isFine, readReport, sentenceOf } from '../integrity/check-report.ts';
import type { Logger } from './logger.ts';

const PROGRAM = join(import.meta.dirname, '..', 'integrity', 'check-main.ts');
/** A million answers take minutes. */
const TIMEOUT_IN_MS = 30 * 60 * 1000;
/** The program's word for: read all, and found something. */
const FOUND_FAULTS = 1;

export interface AnswersCheckOptions {
  /** Where the program leaves its report. */
  reportFile: string;
  log: Logger;
  /** Prints a line for the person at the console. */
  say(line: string): void;
}

/** Runs the program beside us: it reads everything, and what blocks the supervisor blocks every answer. */
function run(signal: AbortSignal): Promise<void> {
  const args = ['--disable-warning=ExperimentalWarning', PROGRAM];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { timeout: TIMEOUT_IN_MS, signal }, (error, _stdout, stderr) => {
      if (error === null || error.code === FOUND_FAULTS) resolve();
      else reject(new Error(stderr.trim() || error.message));
    });
  });
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
  await run(signal);
  const report = readReport(reportFile);
  if (report === null) throw new Error('The comparison of the answers left no report.');
  const { compared, notComparable, records, lists } = report;
  if (isFine(report)) return log.info({ compared, notComparable }, 'all answers fit what was accepted');
  log.error({ compared, notComparable, records: records.length, lists }, sentenceOf(report));
  say(sentenceOf(report));
}
