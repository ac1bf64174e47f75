import { runProcess } from './run-process.mjs';
import { StopError } from './stop-error.mjs';

/** The oldest Node the commands themselves run on; the site's own is fetched with the dependencies. */
const OLDEST_NODE = 20;

/**
 * @param {NodeJS.Platform} platform
 * @param {string} nodeVersion e.g. "20.20.2"
 * @throws {StopError} on Windows and on a Node that is too old
 */
export function checkPlatform(platform, nodeVersion) {
  if (platform === 'win32') {
    throw new StopError(
      'Windows itself is not supported: open WSL (https://learn.microsoft.com/windows/wsl/install) and run the same command there.',
    );
  }
  if (Number(nodeVersion.split('.')[0]) < OLDEST_NODE) {
    throw new StopError(
      `Node ${nodeVersion} is too old: install Node 20 or newer (https://nodejs.org), then run the same command again.`,
    );
  }
}

/**
 * @param {'npm' | 'git'} program
 * @throws {StopError} when it is not on this machine
 */
export async function checkProgram(program) {
  const { code } = await runProcess(program, ['--version']);
  if (code !== 0) {
    throw new StopError(`"${program}" was not found: install ${program}, then run the same command again.`);
  }
}
