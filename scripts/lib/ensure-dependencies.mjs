import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseInstallation } from './beside-a-site.mjs';
import { checkProgram } from './check-machine.mjs';
import { step } from '../../src/lib/progress.mjs';
import { runProcess } from './run-process.mjs';
import { StopError } from './stop-error.mjs';
import { withLock } from './with-lock.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * @param {string} path
 * @returns {LockedPackages | null} null when there is no readable file
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * Whether npm's own record of what it installed is what the lockfile asks for. npm writes that record
 * last, so an installation that was cut off has none.
 *
 * @param {string} root
 * @param {readonly string[]} needed optional packages this machine cannot do without
 */
export function areDependenciesInstalled(root, needed = []) {
  const locked = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (locked === null || installed === null) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    // npm leaves out the optional packages that are for other machines.
    if (found === undefined) return wanted.optional === true && !needed.includes(path);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** @param {string} root */
async function install(root) {
  await checkProgram('npm');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await runProcess('npm', args, { cwd: root });
  if (code !== 0) {
    throw new StopError(
      `${output.trim()}\nThe dependencies could not be installed: "npm ci" said why above.`,
    );
  }
}

/**
 * Installs the locked dependencies, unless exactly these are there already.
 *
 * @param {string} root
 * @param {{ needed?: readonly string[] }} [options] see `areDependenciesInstalled`
 * @throws {StopError} when npm fails, and when a site is running that needs the present ones
 */
export async function ensureDependencies(root, { needed = [] } = {}) {
  if (areDependenciesInstalled(root, needed)) return;
  await withLock(join(root, '.cache', 'install.lock'), async () => {
    if (areDependenciesInstalled(root, needed)) return;
    refuseInstallation(root);
    await step('Installing the dependencies', () => install(root));
  });
}
