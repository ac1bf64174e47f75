import { join } from 'node:path';
import { step } from '../../src/lib/progress.mjs';
import { runProcess } from './run-process.mjs';
import { StopError } from './stop-error.mjs';

/**
 * Checks the settings and gets PocketBase, see `src/pocketbase/install`; that code says itself, on the
 * error output, what it tries and what failed.
 *
 * @param {string} node the Node to run it with
 * @param {string} root
 * @returns {Promise<string>} path of the PocketBase program
 * @throws {StopError} when a setting is wrong or there is none; says what the reader can do
 */
export async function ensurePocketbase(node, root) {
  const script = join(root, 'src', 'pocketbase', 'install', 'main.ts');
  // A machine that reaches the outside only through a proxy says so in HTTPS_PROXY.
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1' };
  const { code, output } = await step('Getting PocketBase', () =>
    runProcess(node, [script], { cwd: root, env, showErrors: true }),
  );
  if (code !== 0) throw new StopError(output.trim() || 'There is no PocketBase: see the lines above.', code);
  return output.trim();
}
