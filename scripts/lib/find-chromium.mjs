import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { step } from '../../src/lib/progress.mjs';
import { runProcess } from './run-process.mjs';
import { StopError } from './stop-error.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of Playwright's own Chromium, whether or not it was downloaded. */
async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} a browser of this machine
 */
export function chromiumOnMachine(env) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...MAC_PATHS].find(isProgram);
}

async function installSystemPackage() {
  await runProcess('apt-get', ['update', '-qq']);
  await runProcess('apt-get', ['install', '-y', '-qq', 'chromium']);
}

/**
 * Finds a browser for the tests: the one `CHROMIUM` names, Playwright's own, one on the machine; on a
 * build server, as root, the system's package is installed.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string>} path of the program
 * @throws {StopError} with the one command to run when there is none
 */
export async function findChromium(env = process.env) {
  if (env['CHROMIUM']) {
    if (isProgram(env['CHROMIUM'])) return env['CHROMIUM'];
    throw new StopError(`CHROMIUM: there is no program "${env['CHROMIUM']}".`);
  }
  const own = await playwrightsOwn();
  if (existsSync(own)) return own;
  const found = chromiumOnMachine(env);
  if (found !== undefined) return found;
  if (env['CI'] && process.getuid?.() === 0) await step('Installing Chromium', installSystemPackage);
  const installed = chromiumOnMachine(env);
  if (installed !== undefined) return installed;
  throw new StopError('No Chromium was found for the browser tests. Run: npx playwright install chromium');
}
