import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from './hash-files.mjs';
import { step } from '../../src/lib/progress.mjs';
import { runProcess } from './run-process.mjs';
import { StopError } from './stop-error.mjs';
import { withLock } from './with-lock.mjs';

/** All that decides what `astro build` makes. */
const SOURCES = [
  'src',
  'public',
  'astro.config.mjs',
  'scripts/lib/small-lunr.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

const STAMP = '.built-from';

/** @param {string} root */
function readStamp(root) {
  try {
    return readFileSync(join(root, 'dist', STAMP), 'utf8');
  } catch {
    return null;
  }
}

/**
 * Puts a finished build in the place of the one before.
 *
 * @param {string} root
 * @param {string} fresh
 */
function putInPlace(root, fresh) {
  const place = join(root, 'dist');
  const before = `${fresh}.before`;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(place)) renameSync(place, before);
  renameSync(fresh, place);
  rmSync(before, { recursive: true, force: true });
}

/**
 * Builds in a folder of its own: a build that fails or is cut off leaves the one before as it is.
 *
 * @param {string} node the program to run Astro with
 * @param {string} root
 */
async function build(node, root) {
  const fresh = join(root, '.cache', 'build');
  rmSync(fresh, { recursive: true, force: true });
  const sources = hashFiles(root, SOURCES);
  const args = [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--outDir', fresh];
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { code, output } = await runProcess(node, args, { cwd: root, env });
  if (code !== 0) {
    throw new StopError(`${output.trim()}\nThe program could not be built: "astro build" said why above.`);
  }
  writeFileSync(join(fresh, STAMP), sources);
  putInPlace(root, fresh);
}

/**
 * Builds the program into `dist/`, unless it was built from exactly these sources.
 *
 * @param {string} node the Node to build with
 * @param {string} root
 * @throws {StopError} when the build fails
 */
export async function ensureBuild(node, root) {
  const isBuilt = () => readStamp(root) === hashFiles(root, SOURCES);
  if (isBuilt()) return;
  await withLock(join(root, '.cache', 'build.lock'), async () => {
    if (!isBuilt()) await step('Building the program', () => build(node, root));
  });
}
