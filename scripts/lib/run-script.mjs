import { exitCodeOf, startProcess } from './run-process.mjs';

/**
 * Arguments for Node to run a program of the project.
 *
 * @param {readonly string[]} args script and its arguments
 */
export function nodeArguments(args) {
  return ['--disable-warning=ExperimentalWarning', ...args];
}

/**
 * Runs a program of the project under the fitting Node, at this terminal.
 *
 * @param {string} node
 * @param {string} root
 * @param {readonly string[]} args script and its arguments
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function runScript(node, root, args, env = process.env) {
  const child = startProcess(node, nodeArguments(args), {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return exitCodeOf(child);
}
