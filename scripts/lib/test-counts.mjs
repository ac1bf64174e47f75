import { readFileSync } from 'node:fs';

/**
 * What a check found. `leftOut` are tests that did not run here, such as those that need the corpus.
 *
 * @typedef {{ passed: number, failed: number, leftOut: number }} Counts
 *
 * @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile
 * @typedef {{ testResults: VitestFile[] }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} PlaywrightReport
 */

/**
 * @param {VitestFile} file
 * @returns {Counts}
 */
function countsOfFile({ status, assertionResults }) {
  /** @param {string} wanted */
  const count = (wanted) => assertionResults.filter((test) => test.status === wanted).length;
  const passed = count('passed');
  const failed = count('failed');
  const leftOut = assertionResults.length - passed - failed;
  // A file that cannot be loaded, or whose set-up fails, fails without one failed test.
  return { passed, failed: status === 'failed' ? Math.max(failed, 1) : failed, leftOut };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  const total = { passed: 0, failed: 0, leftOut: 0 };
  for (const { passed, failed, leftOut } of all) {
    total.passed += passed;
    total.failed += failed;
    total.leftOut += leftOut;
  }
  return total;
}

/**
 * @param {VitestReport} report of vitest's JSON reporter
 * @returns {Counts}
 */
export function vitestCounts(report) {
  return sum(report.testResults.map(countsOfFile));
}

/**
 * @param {PlaywrightReport} report of Playwright's JSON reporter
 * @returns {Counts} a test that passed only when repeated counts as failed
 */
export function playwrightCounts({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, leftOut: stats.skipped };
}

/**
 * Reads the report of a test program. One that ended badly has at least one failure, whatever its
 * report says; so has one without a report.
 *
 * @template Report
 * @param {string} path
 * @param {number} exitCode
 * @param {(report: Report) => Counts} countsOf
 * @returns {Counts}
 */
export function readCounts(path, exitCode, countsOf) {
  /** @type {Counts} */
  let counts = { passed: 0, failed: 0, leftOut: 0 };
  try {
    counts = countsOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { ...counts, failed: 1 };
  }
  return exitCode === 0 ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}
