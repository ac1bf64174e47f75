import { checkProgram } from './lib/check-machine.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { ensurePocketbase } from './lib/ensure-pocketbase.mjs';
import { ROOT } from './lib/project.mjs';
import { endWithChildren } from './lib/run-process.mjs';
import { setUp } from './lib/set-up.mjs';
import { runMain } from './lib/stop-error.mjs';

/** Brings everything a start needs to its present state and starts nothing: then a start needs no network. */
async function build() {
  await checkProgram('git');
  const node = await setUp(ROOT);
  await ensurePocketbase(node, ROOT);
  await ensureBuild(node, ROOT);
}

endWithChildren();
await runMain(build);
