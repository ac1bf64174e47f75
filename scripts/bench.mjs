import { ensureBuild } from './lib/ensure-build.mjs';
import { ensurePocketbase } from './lib/ensure-pocketbase.mjs';
import { ROOT } from './lib/project.mjs';
import { endWithChildren } from './lib/run-process.mjs';
import { runScript } from './lib/run-script.mjs';
import { setUp } from './lib/set-up.mjs';
import { runMain } from './lib/stop-error.mjs';

/** Brings the program to its present state and measures it, see `bench/run.ts`. */
async function bench() {
  const node = await setUp(ROOT);
  const pocketbase = await ensurePocketbase(node, ROOT);
  await ensureBuild(node, ROOT);
  const env = { ...process.env, POCKETBASE_BIN_RESOLVED: pocketbase };
  return runScript(node, ROOT, ['bench/run.ts', ...process.argv.slice(2)], env);
}

endWithChildren();
await runMain(bench);
