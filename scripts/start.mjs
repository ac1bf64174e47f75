import { refuseSecondStart } from './lib/beside-a-site.mjs';
import { checkProgram } from './lib/check-machine.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { ensurePocketbase } from './lib/ensure-pocketbase.mjs';
import { ROOT } from './lib/project.mjs';
import { endWithChildren } from './lib/run-process.mjs';
import { setUp } from './lib/set-up.mjs';
import { runMain } from './lib/stop-error.mjs';
import { supervise } from './lib/supervise.mjs';

/** Brings everything the site needs to its present state, then runs the site until it is stopped. */
async function start() {
  refuseSecondStart(ROOT);
  const node = await setUp(ROOT);
  await checkProgram('git');
  const pocketbase = await ensurePocketbase(node, ROOT);
  await ensureBuild(node, ROOT);
  return supervise(node, ROOT, { ...process.env, POCKETBASE_BIN_RESOLVED: pocketbase });
}

endWithChildren();
await runMain(start);
