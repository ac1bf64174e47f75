import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** npm passes Ctrl-C on to us, and the terminal sends it as well: within this time it is one wish. */
const SAME_WISH_IN_MS = 1_000;

/** How often to look whether npm is still there. */
const LOOK_FOR_PARENT_MS = 500;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** The code to end with once the children have ended; null while nobody wants us to end. */
let endingWith = /** @type {number | null} */ (null);

/**
 * Starts a process that ends when this one is told to end, see `endWithChildren`.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { ownsExitCode?: boolean }} options
 *   `ownsExitCode`: after a signal this process ends with the child's code, not with the signal's
 */
export function startProcess(file, args, { ownsExitCode = false, ...options }) {
  const child = spawn(file, args, options);
  running.add(child);
  child.once('error', () => running.delete(child));
  child.once('exit', (code) => {
    running.delete(child);
    if (endingWith !== null && running.size === 0) process.exit(ownsExitCode ? (code ?? 1) : endingWith);
  });
  return child;
}

/**
 * Waits for the end of a process.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 128 plus the signal's number when a signal ended it
 */
export function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * Runs a process to its end and keeps what it prints.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, showErrors?: boolean }} [options] `showErrors`: what
 *   it writes to the error output goes straight to ours
 * @returns {Promise<{ code: number, output: string }>} code 127 when there is no such program
 */
export async function runProcess(file, args, { cwd, env = process.env, showErrors = false } = {}) {
  const child = startProcess(file, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env,
    stdio: ['ignore', 'pipe', showErrors ? 'inherit' : 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  try {
    return { code: await exitCodeOf(child), output };
  } catch (error) {
    return { code: 127, output: String(error) };
  }
}

/**
 * Calls back once when the process that started this one is gone. npm runs its scripts in a shell, and
 * a SIGTERM to npm ends that shell without reaching us.
 *
 * @param {() => void} onGone
 */
function watchParent(onGone) {
  const { ppid } = process;
  const timer = setInterval(() => {
    if (process.ppid === ppid) return;
    clearInterval(timer);
    onGone();
  }, LOOK_FOR_PARENT_MS);
  timer.unref();
}

/**
 * Lets Ctrl-C, a closed terminal, SIGTERM and, under npm, the end of npm end the children first and then
 * this process; a second one, later than a second after the first, is passed on again.
 */
export function endWithChildren() {
  let lastWish = -Infinity;
  /** @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal */
  const end = (signal) => {
    const now = performance.now();
    if (now - lastWish < SAME_WISH_IN_MS) return;
    lastWish = now;
    endingWith ??= 128 + constants.signals[signal];
    if (running.size === 0) process.exit(endingWith);
    for (const child of running) child.kill('SIGTERM');
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => end(signal));
  if (process.env['npm_lifecycle_event'] !== undefined) watchParent(() => end('SIGTERM'));
}
