import { StopError } from './stop-error.mjs';
import { sum } from './test-counts.mjs';

/**
 * @typedef {import('./checks.mjs').Check} Check
 * @typedef {import('./checks.mjs').Surroundings} Surroundings
 * @typedef {import('./test-counts.mjs').Counts} Counts
 */

/**
 * Runs one check; one that cannot run has failed.
 *
 * @param {Check} check
 * @param {Surroundings} surroundings
 * @param {(line: string) => void} print
 * @returns {Promise<Counts>}
 */
async function runCheck(check, surroundings, print) {
  print(`\n— ${check.name}`);
  try {
    return await check.run(surroundings);
  } catch (error) {
    print(error instanceof StopError ? error.message : String(error));
    return { passed: 0, failed: 1, leftOut: 0 };
  }
}

/**
 * Runs all checks, each whether or not the ones before it passed, and says what failed and what was not run.
 *
 * @param {readonly Check[]} checks
 * @param {Surroundings} surroundings
 * @param {(line: string) => void} [print]
 * @returns {Promise<Counts>}
 */
export async function runChecks(checks, surroundings, print = console.log) {
  const results = [];
  for (const check of checks) {
    results.push({ name: check.name, counts: await runCheck(check, surroundings, print) });
  }
  const failures = results.filter(({ counts }) => counts.failed > 0);
  print('');
  for (const { name, counts } of failures) print(`Failed: ${name} (${counts.failed})`);
  for (const { name, counts } of results)
    if (counts.leftOut > 0) print(`Not run: ${name} (${counts.leftOut})`);
  return sum(results.map(({ counts }) => counts));
}
