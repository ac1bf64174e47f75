import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runProcess } from './run-process.mjs';
import { StopError } from './stop-error.mjs';

/** What Astro, type stripping without a warning and the queue's SQLite need together. */
const OLDEST_MINOR = 12;
const MAJOR = 24;

/**
 * @param {string} version e.g. "24.21.0" or "v24.21.0"
 * @returns {boolean} whether the site runs on it: >= 24.12 and < 25
 */
export function isFittingNode(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major === MAJOR && Number(minor) >= OLDEST_MINOR;
}

/**
 * The npm package that carries Node for a machine, whether or not it exists.
 *
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 */
export function nodePackage(platform, arch) {
  return `node_modules/node-${platform}-${arch}`;
}

/**
 * Finds the Node the site runs on: the running one if it fits, else the one that came with the
 * dependencies.
 *
 * @param {string} root
 * @param {{ version?: string, execPath?: string, platform?: NodeJS.Platform, arch?: string }} [machine]
 * @returns {Promise<string>} path of the program
 * @throws {StopError} when there is none
 */
export async function findNode(root, machine = {}) {
  const { version = process.versions.node, execPath = process.execPath } = machine;
  const { platform = process.platform, arch = process.arch } = machine;
  if (isFittingNode(version)) return execPath;
  const packaged = join(root, nodePackage(platform, arch), 'bin', 'node');
  if (existsSync(packaged)) {
    const { code, output } = await runProcess(packaged, ['--version']);
    if (code === 0 && isFittingNode(output.trim())) return packaged;
  }
  throw new StopError(
    `Node ${version} is too ${Number.parseInt(version) < MAJOR + 1 ? 'old' : 'new'} to run the site, and no ready-made Node fits this machine (${platform}-${arch}): ` +
      'install Node 24.12 or a later 24.x (https://nodejs.org/en/download), then run the same command again.',
  );
}
