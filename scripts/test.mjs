import { checkProgram } from './lib/check-machine.mjs';
import { CHECKS } from './lib/checks.mjs';
import { ensurePocketbase } from './lib/ensure-pocketbase.mjs';
import { findChromium } from './lib/find-chromium.mjs';
import { ROOT } from './lib/project.mjs';
import { runChecks } from './lib/run-checks.mjs';
import { endWithChildren } from './lib/run-process.mjs';
import { setUp } from './lib/set-up.mjs';
import { StopError, runMain } from './lib/stop-error.mjs';
import { corpusFolder, testEnvironment } from './lib/test-environment.mjs';

/** @type {string[]} */
const missing = [];

/**
 * What the machine lacks fails the tests that need it, and is said again at the end; the others run.
 *
 * @param {Promise<string>} search
 * @returns {Promise<string | undefined>}
 */
async function orMissing(search) {
  try {
    return await search;
  } catch (error) {
    if (!(error instanceof StopError)) throw error;
    missing.push(error.message);
    return undefined;
  }
}

/** Sets everything up, runs all checks, and ends with the line `N passed, N failed`. */
async function test() {
  const node = await setUp(ROOT);
  await checkProgram('git');
  const pocketbase = await orMissing(ensurePocketbase(node, ROOT));
  const chromium = await orMissing(findChromium());
  const env = testEnvironment(ROOT, process.env, { pocketbase, chromium });
  console.log(`SEED=${env['SEED']}${env['FULL'] ? ' FULL=1' : ''}`);
  const { passed, failed } = await runChecks(CHECKS, { node, root: ROOT, env });
  for (const line of missing) console.log(line);
  if (env['CORPUS_DIR'] === undefined)
    console.log(
      `The national corpus is not in ${corpusFolder(ROOT, process.env)}: set CORPUS_DIR to its folder.`,
    );
  if (env['FULL'] !== '1') console.log('A sample by the seed; FULL=1 npm test leaves out nothing.');
  console.log(`To repeat this run: SEED=${env['SEED']} npm test`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

endWithChildren();
await runMain(test);
