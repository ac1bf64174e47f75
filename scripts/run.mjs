import { ROOT } from './lib/project.mjs';
import { endWithChildren } from './lib/run-process.mjs';
import { runScript } from './lib/run-script.mjs';
import { setUp } from './lib/set-up.mjs';
import { StopError, runMain } from './lib/stop-error.mjs';

/** `node scripts/run.mjs <script> [arguments]`: runs a script, TypeScript too, under the site's Node. */
async function run() {
  const args = process.argv.slice(2);
  if (args.length === 0)
    throw new StopError('Name the script to run: node scripts/run.mjs <script> [arguments]');
  return runScript(await setUp(ROOT), ROOT, args);
}

endWithChildren();
await runMain(run);
