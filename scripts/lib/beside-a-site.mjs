import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as util from 'node:util';
import { alreadyRunning, holderOf } from '../../src/supervisor/running-site.mjs';
import { StopError } from './stop-error.mjs';

/**
 * The data folder, as `src/settings/settings.ts` finds it; wrong settings are for that one to name.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
function dataFolder(root, env) {
  const fromFile = () => {
    try {
      // Not in Node 20 before 20.12: there the lock refuses, later, what could not be seen here.
      return util.parseEnv(readFileSync(resolve(root, env['SETTINGS_FILE'] || '.env'), 'utf8'))['DATA_DIR'];
    } catch {
      return undefined;
    }
  };
  return resolve(root, env['DATA_DIR']?.trim() || fromFile()?.trim() || 'data');
}

/**
 * Refuses a second start before it touches what the running site needs.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {StopError} when a site runs on the data folder
 */
export function refuseSecondStart(root, env = process.env) {
  const folder = dataFolder(root, env);
  const pid = holderOf(join(folder, 'run'));
  if (pid !== null) throw new StopError(alreadyRunning(folder, pid));
}

/**
 * Refuses to replace the dependencies under a running site, whose processes read them when one is started.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {StopError} when a site runs on the data folder
 */
export function refuseInstallation(root, env = process.env) {
  const folder = dataFolder(root, env);
  const pid = holderOf(join(folder, 'run'));
  if (pid === null) return;
  throw new StopError(
    `The dependencies have changed, and a site is running on "${folder}" (process ${pid}): stop it, then run the same command again.`,
  );
}
