import { ensureBuild } from './ensure-build.mjs';
import { ensurePocketbase } from './ensure-pocketbase.mjs';
import { ROOT } from './project.mjs';
import { endWithChildren } from './run-process.mjs';
import { runScript } from './run-script.mjs';
import { setUp } from './set-up.mjs';
import { runMain } from './stop-error.mjs';

/**
 * Brings the program to its present state and measures it.
 *
 * @param {string} script what measures, from the project's folder; it gets the arguments of the command
 */
export async function runBench(script) {
  endWithChildren();
  await runMain(async () => {
    const node = await setUp(ROOT);
    const pocketbase = await ensurePocketbase(node, ROOT);
    await ensureBuild(node, ROOT);
    const env = { ...process.env, POCKETBASE_BIN_RESOLVED: pocketbase };
    return runScript(node, ROOT, [script, ...process.argv.slice(2)], env);
  });
}
