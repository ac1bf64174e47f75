import { StopError } from './stop-error.mjs';
import { sum } from './test-counts.mjs';

/**
 * @typedef {import('./checks.mjs').Check} Check
 * @typedef {import('./checks.mjs').Surroundings} Surroundings
 * @typedef {import('./checks.mjs').Print} Print
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {{ name: string, counts: Counts }} Result
 */

/**
 * Runs one check; one that cannot run has failed.
 *
 * @param {Check} check
 * @param {Surroundings} surroundings
 * @param {Print} print
 * @returns {Promise<Result>}
 */
async function runCheck({ name, run }, surroundings, print) {
  print(`\n— ${name}`);
  const start = performance.now();
  try {
    return { name, counts: await run(surroundings, print) };
  } catch (error) {
    print(error instanceof StopError ? error.message : String(error));
    return { name, counts: { passed: 0, failed: 1, leftOut: 0 } };
  } finally {
    print(`${name}: ${Math.round((performance.now() - start) / 1000)} s`);
  }
}

/**
 * Runs checks at once, and prints what each has to say when it has ended.
 *
 * @param {readonly Check[]} checks
 * @param {Surroundings} surroundings
 * @param {Print} print
 * @returns {Promise<Result[]>} in the order of `checks`
 */
function runTogether(checks, surroundings, print) {
  print(`\nAt once: ${checks.map(({ name }) => name).join(', ')} …`);
  return Promise.all(
    checks.map(async (check) => {
      /** @type {string[]} */
      const lines = [];
      const result = await runCheck(check, surroundings, (line) => lines.push(line));
      for (const line of lines) print(line);
      return result;
    }),
  );
}

/**
 * Runs all checks, each whether or not the ones before it passed, and says what failed and what was not run.
 *
 * @param {readonly (Check | Check[])[]} checks those of an inner list run at once
 * @param {Surroundings} surroundings
 * @param {Print} [print]
 * @returns {Promise<Counts>}
 */
export async function runChecks(checks, surroundings, print = console.log) {
  /** @type {Result[]} */
  const results = [];
  for (const check of checks) {
    if (Array.isArray(check)) results.push(...(await runTogether(check, surroundings, print)));
    else results.push(await runCheck(check, surroundings, print));
  }
  const failures = results.filter(({ counts }) => counts.failed > 0);
  print('');
  for (const { name, counts } of failures) print(`Failed: ${name} (${counts.failed})`);
  for (const { name, counts } of results)
    if (counts.leftOut > 0) print(`Not run: ${name} (${counts.leftOut})`);
  return sum(results.map(({ counts }) => counts));
}
