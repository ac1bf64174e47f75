import { join } from 'node:path';
import { SUPERVISOR_OPTIONS } from '../../src/supervisor/node-options.mjs';
import { exitCodeOf, startProcess } from './run-process.mjs';

/**
 * Runs the site until it ends. The channel to it closes when this process dies, however that happens,
 * and the supervisor then stops everything: nothing is left running.
 *
 * @param {string} node
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export function supervise(node, root, env) {
  const args = [...SUPERVISOR_OPTIONS, join(root, 'src', 'supervisor', 'main.ts')];
  const child = startProcess(node, args, {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Away from the terminal: Ctrl-C would else hit workers and PocketBase too, in no order at all.
    detached: true,
    ownsExitCode: true,
  });
  return exitCodeOf(child);
}
